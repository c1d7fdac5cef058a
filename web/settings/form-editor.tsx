import { Button, Group, MultiSelect, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FormField, formFieldNames, formsRoutes, type TicketForm } from '../../contract/forms.ts';
import { type CustomField, settingsRoutes } from '../../contract/settings.ts';
import { call, isRefused } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { useCustomFields } from '../ui/custom-fields.ts';
import { LeaveDialog } from '../ui/leave-dialog.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { useBrands } from '../ui/use-brands.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import { useFormFieldWords } from '../ui/use-form-field-words.ts';
import { FormActs } from './form-acts.tsx';
import { FormFieldList } from './form-field-list.tsx';
import { FormPreview } from './form-preview.tsx';

type Draft = Pick<TicketForm, 'name' | 'customerName' | 'brandIds' | 'fields'>;

type Props = { form: TicketForm | null; close: () => void };

/** One form: its names, its brands, its fields in order with when they are needed and shown, and how it looks. */
export function FormEditor({ form, close }: Props) {
  const fields = useQuery(reading(settingsRoutes.listCustomFields, { query: { owner: 'ticket' } }));
  return (
    <Loaded query={fields}>{({ items }) => <Editor begun={draftOf(form, items)} form={form} close={close} />}</Loaded>
  );
}

function Editor({ begun: standing, form, close }: Props & { begun: Draft }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const refresh = useRefresh();
  const brands = useBrands();
  const [begun] = useState(standing);
  const [draft, setDraft] = useState<Draft>(begun);
  const [saved, setSaved] = useState(false);
  const dirty = !saved && JSON.stringify(draft) !== JSON.stringify(begun);
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => {
      const body = { ...draft, customerName: draft.customerName.trim() || draft.name };
      return form
        ? call(formsRoutes.changeForm, { params: { id: form.id }, body })
        : call(formsRoutes.addForm, { body });
    },
    onSuccess: async () => {
      setSaved(true);
      await refresh(formsRoutes.listForms);
      close();
    },
  });
  const blocker = useBlocker({ shouldBlockFn: () => dirty, enableBeforeUnload: dirty, withResolver: true });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.name.trim()) save.mutate();
      }}
    >
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput
            label={t('work:forms.name')}
            value={draft.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            maxLength={80}
            dir="auto"
            required
            withAsterisk={false}
          />
          <TextInput
            label={t('work:forms.customerName')}
            placeholder={draft.name}
            value={draft.customerName}
            onChange={(event) => set({ customerName: event.currentTarget.value })}
            maxLength={80}
            dir="auto"
          />
        </SimpleGrid>
        {brands.length > 1 ? (
          <MultiSelect
            label={t('work:forms.brands')}
            placeholder={draft.brandIds.length === 0 ? t('work:forms.allBrands') : ''}
            data={brands.map((brand) => ({ value: String(brand.id), label: brand.name }))}
            value={draft.brandIds.map(String)}
            onChange={(ids) => set({ brandIds: ids.map(Number) })}
            clearable
          />
        ) : null}
        <Section title={t('work:forms.fields')} lede={t('work:forms.fieldsLede')}>
          <FormFieldList fields={draft.fields} change={(fields) => set({ fields })} />
          <AddField fields={draft.fields} add={(field) => set({ fields: [...draft.fields, field] })} />
        </Section>
        <FormPreview fields={draft.fields} />
        {save.isError ? (
          <p className="bad-t" role="alert">
            {errorWords(save.error)} {isRefused(save.error) ? save.error.fields[0]?.message : null}
          </p>
        ) : null}
        <Group gap="xs">
          <Button type="submit" disabled={draft.name.trim() === ''} loading={save.isPending}>
            {t('forms:save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('forms:cancel')}
          </Button>
          <span className="grow" />
          {form ? <FormActs form={form} done={close} /> : null}
        </Group>
      </Stack>
      {blocker.status === 'blocked' && <LeaveDialog stay={blocker.reset} leave={blocker.proceed} />}
    </form>
  );
}

/** The form as it stands, without fields that were archived since: what hung on them would otherwise hold up every change. */
function draftOf(form: TicketForm | null, own: readonly CustomField[]): Draft {
  const living = own.filter((each) => each.archivedAt === null).map((each) => `cf.${each.key}`);
  if (!form) return { name: '', customerName: '', brandIds: [], fields: [] };
  const known = (field: string) => !field.startsWith('cf.') || living.includes(field);
  const fields = form.fields
    .filter((each) => known(each.field))
    .map((each) => (each.shownWhen && !known(each.shownWhen.field) ? { ...each, shownWhen: null } : each));
  return { name: form.name, customerName: form.customerName, brandIds: form.brandIds, fields };
}

function AddField({ fields, add }: { fields: readonly FormField[]; add: (field: FormField) => void }) {
  const { t } = useTranslation();
  const own = useCustomFields('ticket');
  const words = useFormFieldWords();
  const all = [...own.map((each) => `cf.${each.key}`), ...formFieldNames];
  const left = all.filter((name) => !fields.some((each) => each.field === name));
  if (left.length === 0) return null;
  return (
    <Select
      key={fields.length}
      mt="xs"
      aria-label={t('work:forms.addField')}
      placeholder={t('work:forms.addField')}
      data={left.map((value) => ({ value, label: words(value) }))}
      value={null}
      onChange={(field) => field && add({ field, required: 'never', shownWhen: null })}
      searchable
      maw={320}
    />
  );
}
