import { MultiSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedField } from '../../contract/refusals.ts';
import { viewColumns, viewsRoutes } from '../../contract/views.ts';
import { call, isRefused } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConditionBuilder } from '../ui/condition-builder.tsx';
import { useCustomFields } from '../ui/custom-fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { addressOfView } from './saved-views.ts';
import { ViewArrangement } from './view-arrangement.tsx';
import { editView, useEditedView, type ViewDraft } from './view-editor-store.ts';
import { ViewPreview } from './view-preview.tsx';
import { ViewScopeInput } from './view-scope-input.tsx';

/** The editor of views, where it is open. Stands once, in the shell. */
export function ViewEditor() {
  const draft = useEditedView();
  return draft && <EditorOf key={draft.id ?? 'new'} draft={draft} />;
}

function EditorOf({ draft }: { draft: ViewDraft }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [faults, setFaults] = useState<readonly RefusedField[]>([]);
  const { id, ...initialValues } = draft;
  const form = useForm({
    initialValues,
    validate: {
      name: (name) => (name.trim() === '' ? t('forms:required') : null),
      teamId: (teamId, { scope }) => (scope === 'team' && teamId === null ? t('forms:required') : null),
    },
  });
  const columns = useColumnChoices(form.values.columns);
  async function save(values: typeof initialValues) {
    setFaults([]);
    const { name, scope, conditions, columns, order, direction, groupBy, hidden } = values;
    const body = {
      ...{ name, scope, conditions, columns, order, direction, groupBy, hidden },
      teamId: scope === 'team' ? values.teamId : null,
    };
    try {
      const view = id
        ? await call(viewsRoutes.changeView, { params: { id }, body })
        : await call(viewsRoutes.addView, { body });
      await refresh(viewsRoutes.listViews, viewsRoutes.countViews);
      if (!id) await navigate({ to: `/inbox/${addressOfView(view.id)}` });
    } catch (error) {
      if (isRefused(error)) setFaults(error.fields);
      throw error;
    }
  }
  return (
    <FormDialog
      title={id ? t('views:editNamed', { name: draft.name }) : t('views:add')}
      form={form}
      send={save}
      close={() => editView(null)}
      size="xl"
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <TextInput {...form.getInputProps('name')} label={t('views:name')} maxLength={80} dir="auto" data-autofocus />
        <ViewScopeInput form={form} />
      </SimpleGrid>
      <section aria-label={t('views:conditions')}>
        <ConditionBuilder
          value={form.values.conditions}
          onChange={(tree) => form.setFieldValue('conditions', tree)}
          faults={faults}
          place="view"
          label={t('views:conditions')}
        />
        <p className="dim">{t('views:without')}</p>
      </section>
      <ViewArrangement form={form} />
      <MultiSelect
        {...form.getInputProps('columns')}
        label={t('views:columns')}
        description={t('views:columnsMeans')}
        data={columns}
        maxValues={20}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('forms:clear') }}
      />
      <ViewPreview conditions={form.values.conditions} />
    </FormDialog>
  );
}

function useColumnChoices(chosen: readonly string[]): { value: string; label: string }[] {
  const { t } = useTranslation();
  const own = useCustomFields('ticket').map(({ key, label }) => ({ value: `cf.${key}`, label }));
  const known = [
    ...viewColumns.map((value) => ({ value: value as string, label: t(`views:column.${value}`) })),
    ...own,
  ];
  const lost = chosen.filter((each) => !known.some(({ value }) => value === each));
  return [...known, ...lost.map((value) => ({ value, label: t('conditions:fieldGone') }))];
}
