import { Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { directions, viewGroupings, viewOrders } from '../../contract/views.ts';
import type { FormOf } from '../ui/form-of.ts';
import type { ViewDraft } from './view-editor-store.ts';

/** How the tickets of a view stand: by what, which way, and in which groups. */
export function ViewArrangement({ form }: { form: FormOf<Omit<ViewDraft, 'id'>> }) {
  const { t } = useTranslation();
  const column = (value: string) => ({ value, label: t(`views:column.${value}`) });
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
      <Select
        {...form.getInputProps('order')}
        label={t('views:order')}
        data={viewOrders.map(column)}
        allowDeselect={false}
        searchable
      />
      <Select
        {...form.getInputProps('direction')}
        label={t('views:direction')}
        data={directions.map((value) => ({ value, label: t(`views:directions.${value}`) }))}
        allowDeselect={false}
      />
      <Select
        {...form.getInputProps('groupBy')}
        label={t('views:groupBy')}
        placeholder={t('views:noGroups')}
        data={viewGroupings.map(column)}
        clearable
        clearButtonProps={{ 'aria-label': t('forms:clear') }}
      />
    </SimpleGrid>
  );
}
