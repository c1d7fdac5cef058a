import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type CustomField, settingsRoutes } from '../../contract/settings.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { announce } from '../ui/announce.ts';
import { newRanks } from './new-ranks.ts';

/** Moves a field from one place to another and tells a screen reader where it stands now. */
export function useFieldOrder(fields: CustomField[]): (from: number, to: number) => void {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const move = useMutation({
    mutationFn: async ({ from, to }: { from: number; to: number }) => {
      for (const { id, rank } of newRanks(fields, from, to))
        await call(settingsRoutes.changeCustomField, { params: { id }, body: { rank } });
    },
    onSuccess: (_, { from, to }) =>
      announce(t('settings:fields.moved', { label: fields[from]?.label ?? '', place: to + 1 })),
    onSettled: () => refresh(settingsRoutes.listCustomFields),
  });
  return (from, to) => move.mutate({ from, to });
}
