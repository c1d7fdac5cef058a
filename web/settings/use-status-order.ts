import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CustomStatus, formsRoutes } from '../../contract/forms.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { announce } from '../ui/announce.ts';
import { newRanks } from './new-ranks.ts';

/** Moves a status inside its category and tells a screen reader where it stands now. */
export function useStatusOrder(statuses: CustomStatus[]): (from: number, to: number) => void {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const move = useMutation({
    mutationFn: async ({ from, to }: { from: number; to: number }) => {
      for (const { id, rank } of newRanks(statuses, from, to))
        await call(formsRoutes.changeCustomStatus, { params: { id }, body: { rank } });
    },
    onSuccess: (_, { from, to }) =>
      announce(t('settings:fields.moved', { label: statuses[from]?.label ?? '', place: to + 1 })),
    onSettled: () => refresh(formsRoutes.listCustomStatuses),
  });
  return (from, to) => move.mutate({ from, to });
}
