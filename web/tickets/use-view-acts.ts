import { useTranslation } from 'react-i18next';
import { type View, viewsRoutes } from '../../contract/views.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { toast } from '../ui/toast-store.ts';
import { useErrorWords } from '../ui/use-error-words.ts';

/** What one does with a view besides editing it. Each says so when it fails. */
export function useViewActs() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const words = useErrorWords();
  const done = () => refresh(viewsRoutes.listViews, viewsRoutes.countViews);
  const doing = async (act: Promise<unknown>) => {
    try {
      await act;
      return true;
    } catch (error) {
      toast({ text: words(error), tone: 'bad' });
      return false;
    } finally {
      await done();
    }
  };
  const at = (view: View) => ({ params: { id: view.id } });
  return {
    hide: (view: View, hidden: boolean) => doing(call(viewsRoutes.changeView, { ...at(view), body: { hidden } })),
    order: (ids: number[]) => doing(call(viewsRoutes.orderViews, { body: { ids } })),
    remove: async (view: View) => {
      const removed = await doing(call(viewsRoutes.removeView, at(view)));
      if (removed)
        toast({
          text: t('views:deleted', { name: view.name }),
          undo: () => void doing(call(viewsRoutes.restoreView, at(view))),
        });
      return removed;
    },
  };
}
