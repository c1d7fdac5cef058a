import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Customer, customersRoutes } from '../../contract/customers.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { toast } from '../ui/toast-store.ts';

/** Replaces the addresses or phones of a customer; `remove` does it at once, with Undo. */
export function useChangeReach(customer: Customer, kind: 'emails' | 'phones') {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refresh = useRefresh();
  const { queryKey } = reading(customersRoutes.showCustomer, { params: { id: customer.id } });
  const set = async (next: string[]) => {
    const changed = await call(customersRoutes.changeCustomer, { params: { id: customer.id }, body: { [kind]: next } });
    client.setQueryData(queryKey, changed);
    void refresh(customersRoutes.listCustomers);
  };
  const change = useMutation({
    mutationFn: set,
    onMutate: (next: string[]) => client.setQueryData(queryKey, { ...customer, [kind]: next }),
    onError: () => refresh(customersRoutes.showCustomer),
  });
  const remove = (one: string) => {
    const before = customer[kind];
    change.mutate(before.filter((each) => each !== one));
    toast({ text: t('customers:removed', { what: one }), undo: () => change.mutate(before) });
  };
  return { set, remove };
}
