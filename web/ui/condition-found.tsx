import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConditionValue } from '../../contract/conditions.ts';
import { customersRoutes } from '../../contract/customers.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { reading } from '../live/reading.ts';
import type { ValuesProps } from './condition-values.tsx';

type Props = ValuesProps & { ids: 'customer' | 'organization' | 'ticket' };

/** Customers, organizations or tickets of a question; too many to list, so they are searched for. */
export function ConditionFound({ one, change, asked, ids }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed.trim(), 150);
  const query = { limit: 10, ...(name ? { query: name } : {}) };
  const held = { placeholderData: keepPreviousData };
  const customers = useQuery({
    ...reading(customersRoutes.listCustomers, { query }),
    ...held,
    enabled: ids === 'customer',
  });
  const organizations = useQuery({
    ...reading(customersRoutes.listOrganizations, { query }),
    ...held,
    enabled: ids === 'organization',
  });
  const tickets = useQuery({
    ...reading(ticketsRoutes.listTickets, { query }),
    ...held,
    enabled: ids === 'ticket',
  });
  const found: readonly { id: number; name: string }[] =
    ids === 'ticket'
      ? (tickets.data?.items ?? []).map(({ id, subject }) => ({ id, name: subject }))
      : ((ids === 'customer' ? customers.data?.items : organizations.data?.items) ?? []);
  const labels = new Map<string, string>(found.map((each) => [String(each.id), each.name]));
  if (ids !== 'customer') labels.set('null', asked.words.value(one.field, null));
  for (const value of one.values) labels.set(String(value), asked.words.value(one.field, value));
  return (
    <MultiSelect
      aria-label={t('conditions:valueLabel')}
      placeholder={one.values.length === 0 ? t('forms:search') : ''}
      data={[...labels].map(([value, label]) => ({ value, label }))}
      value={one.values.map(String)}
      onChange={(values) => change(values.map((value): ConditionValue => (value === 'null' ? null : Number(value))))}
      searchable
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('forms:nothingFound')}
    />
  );
}
