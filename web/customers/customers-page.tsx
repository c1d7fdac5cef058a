import { Button, Group, Select } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customersRoutes } from '../../contract/customers.ts';
import { readingPages } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { useTopic } from '../live/use-topic.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useCan } from '../ui/me.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Paged } from '../ui/paged.tsx';
import { SearchInput } from '../ui/search-input.tsx';
import { useAddressState } from '../ui/use-address-state.ts';
import { AddCustomerDialog } from './add-customer-dialog.tsx';
import { CustomerTable } from './customer-table.tsx';
import { CustomersTabs } from './customers-tabs.tsx';

/** Everybody who ever wrote, to be searched and sorted. */
export function CustomersPage() {
  const { t } = useTranslation();
  const [{ query = '', order }, change] = useAddressState();
  const [adding, setAdding] = useState(false);
  const mayEdit = useCan('customers.edit');
  const refresh = useRefresh();
  const sorted = order === 'newest' ? 'newest' : 'name';
  const customers = useInfiniteQuery(
    readingPages(customersRoutes.listCustomers, { order: sorted, ...(query ? { query } : {}) }),
  );
  useTopic('customers', () => void refresh(customersRoutes.listCustomers));
  useDocumentTitle(`${t('customers:title')} · Warmline`);
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('customers:add')}
    </Button>
  );
  return (
    <PageFrame title={t('customers:title')} acts={add}>
      <CustomersTabs />
      <Group gap="xs" mb="md">
        <SearchInput
          className="grow"
          maw={420}
          aria-label={t('customers:search')}
          placeholder={t('customers:search')}
          value={query}
          change={(next) => change({ query: next })}
        />
        <Select
          aria-label={t('customers:order.label')}
          value={sorted}
          onChange={(next) => change({ order: next === 'newest' ? next : undefined })}
          data={(['name', 'newest'] as const).map((each) => ({ value: each, label: t(`customers:order.${each}`) }))}
          allowDeselect={false}
          w={160}
        />
      </Group>
      <Paged query={customers} empty={query ? <NobodyFound query={query} /> : <NobodyYet />}>
        {(rows) => <CustomerTable customers={rows} />}
      </Paged>
      {adding && <AddCustomerDialog close={() => setAdding(false)} />}
    </PageFrame>
  );
}

function NobodyYet() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<IconUsers size={24} />} title={t('customers:emptyTitle')} body={t('customers:emptyText')} />
  );
}

function NobodyFound({ query }: { query: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconUsers size={24} />}
      title={t('customers:notFoundTitle', { query })}
      body={t('customers:notFoundText')}
    />
  );
}
