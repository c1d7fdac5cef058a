import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customersRoutes } from '../../contract/customers.ts';
import { reading } from '../live/reading.ts';

type Props = Omit<SelectProps, 'data'> & { now?: { id: number; name: string } | null };

/** An organization, found by its name. `now` is the one chosen before, so that it has its name at once. */
export function OrganizationSelect({ now, ...props }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    ...reading(customersRoutes.listOrganizations, { query: { limit: 20, ...(asked ? { query: asked } : {}) } }),
    placeholderData: keepPreviousData,
  });
  const offered = new Map((found.data?.items ?? []).map(({ id, name }) => [String(id), name]));
  if (now) offered.set(String(now.id), now.name);
  return (
    <Select
      label={t('customers:organization')}
      searchable
      clearable
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={t('forms:nothingFound')}
      clearButtonProps={{ 'aria-label': t('forms:clear') }}
      {...props}
      data={[...offered].map(([value, label]) => ({ value, label }))}
    />
  );
}
