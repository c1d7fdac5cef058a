import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tagsRoutes } from '../../contract/tags.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

type Props = { tag: { name: string; tickets: number } | null; close: () => void };

/** Asks before a tag goes from all its tickets: nothing remembers which they were. */
export function DeleteTag({ tag, close }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const remove = useMutation({
    mutationFn: (from: string) => call(tagsRoutes.changeTag, { body: { from, to: null } }),
    onSuccess: () => refresh(tagsRoutes.listAllTags, tagsRoutes.listTagChanges),
    onSettled: close,
  });
  return (
    <ConfirmDialog
      opened={tag !== null}
      title={t('work:tags.deleteTitle', { name: tag?.name ?? '' })}
      body={`${t('work:tags.deleteText', { count: tag?.tickets ?? 0 })} ${t('work:tags.rulesStay')}`}
      act={t('work:tags.delete')}
      busy={remove.isPending}
      onAct={() => tag && remove.mutate(tag.name)}
      onClose={close}
    />
  );
}
