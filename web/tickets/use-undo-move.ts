import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { togetherRoutes } from '../../contract/together.ts';
import { call } from '../api.ts';
import { toast } from '../ui/toast-store.ts';

/** Takes back a merge, a split or a move, and says what stays where it is. */
export function useUndoMove() {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => call(togetherRoutes.undoMove, { params: { id } }),
    onSuccess: ({ stayed, elsewhere }) => {
      void client.invalidateQueries({ queryKey: ['ticket'] });
      void client.invalidateQueries({ queryKey: ['tickets'] });
      const left = stayed + elsewhere;
      toast({ text: left > 0 ? t('together:undo.left', { count: left }) : t('together:undo.done') });
    },
  });
}
