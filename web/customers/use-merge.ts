import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Customer, customersRoutes } from '../../contract/customers.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { toast } from '../ui/toast-store.ts';

/** Merges one customer into another, opens the kept one, and offers Undo. */
export function useMerge(): (kept: Customer, merged: Customer) => Promise<void> {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const renew = () => refresh(customersRoutes.listCustomers, ticketsRoutes.listTickets);
  const undo = useMutation({
    mutationFn: (mergeId: number) => call(customersRoutes.undoMerge, { params: { id: mergeId } }),
    onSuccess: async ({ mergedId }) => {
      await renew();
      await navigate({ to: `/customers/${mergedId}` });
    },
  });
  return async (kept, merged) => {
    const merge = await call(customersRoutes.mergeCustomer, { params: { id: merged.id }, body: { intoId: kept.id } });
    await navigate({ to: `/customers/${kept.id}` });
    toast({
      text: t('customers:merge.done', { merged: merged.name, kept: kept.name }),
      undo: () => undo.mutate(merge.id),
    });
    await renew();
  };
}
