import { Autocomplete, Button, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Macro, macroScopes } from '../../contract/automation.ts';
import type { Action } from '../../contract/automation-actions.ts';
import type { RefusedField } from '../../contract/refusals.ts';
import { call, isRefused } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useCan } from '../ui/me.tsx';
import { toast } from '../ui/toast-store.ts';
import { ActionBuilder } from './action-builder.tsx';
import { TeamSelect } from './people-select.tsx';

type Values = Pick<Macro, 'name' | 'category' | 'scope' | 'teamId'> & { actions: Action[] };

/** A new macro, or one that is changed or removed. */
export function MacroDialog({ macro, close }: { macro: Macro | null; close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const mayShare = useCan('macros.share');
  const [faults, setFaults] = useState<readonly RefusedField[]>([]);
  const known = useQuery(reading(automationRoutes.listMacros)).data?.items ?? [];
  const form = useForm<Values>({
    initialValues: {
      name: macro?.name ?? '',
      category: macro?.category ?? '',
      scope: macro?.scope ?? 'personal',
      teamId: macro?.teamId ?? null,
      actions: macro?.actions ?? [],
    },
    validate: {
      name: (value) => (value.trim() === '' ? t('forms:required') : null),
      teamId: (value, { scope }) => (scope === 'team' && value === null ? t('forms:required') : null),
      actions: (value) => (value.length === 0 ? t('automation:rules.actionsNeeded') : null),
    },
  });
  async function save(body: Values) {
    setFaults([]);
    try {
      if (macro) await call(automationRoutes.changeMacro, { params: { id: macro.id }, body });
      else await call(automationRoutes.addMacro, { body });
    } catch (error) {
      if (isRefused(error)) setFaults(error.fields);
      throw error;
    }
    await refresh(automationRoutes.listMacros);
  }
  const scopes = macroScopes.filter((scope) => scope !== 'shared' || mayShare);
  return (
    <FormDialog
      title={t(macro ? 'automation:macros.edit' : 'automation:macros.add')}
      form={form}
      send={save}
      close={close}
      size="lg"
    >
      <TextInput {...form.getInputProps('name')} label={t('automation:macros.name')} maxLength={120} data-autofocus />
      <Autocomplete
        {...form.getInputProps('category')}
        label={t('automation:macros.category')}
        placeholder={t('automation:macros.categoryHint')}
        data={[...new Set(known.map((each) => each.category).filter(Boolean))]}
        maxLength={60}
      />
      <Select
        {...form.getInputProps('scope')}
        label={t('automation:macros.scope')}
        allowDeselect={false}
        data={scopes.map((scope) => ({ value: scope, label: t(`automation:macros.scopes.${scope}`) }))}
      />
      {form.values.scope === 'team' && (
        <TeamSelect
          label={t('automation:macros.team')}
          value={form.values.teamId}
          onChange={(teamId) => form.setFieldValue('teamId', teamId)}
        />
      )}
      <ActionBuilder
        actions={form.values.actions}
        change={(actions) => form.setFieldValue('actions', actions)}
        place="macro"
        faults={faults}
      />
      {form.errors.actions && <p role="alert">{form.errors.actions}</p>}
      {macro && <RemoveMacro macro={macro} done={close} />}
    </FormDialog>
  );
}

function RemoveMacro({ macro, done }: { macro: Macro; done: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const remove = async () => {
    await call(automationRoutes.removeMacro, { params: { id: macro.id } });
    await refresh(automationRoutes.listMacros);
    const { name, category, scope, teamId, actions } = macro;
    const undo = async () => {
      await call(automationRoutes.addMacro, { body: { name, category, scope, teamId, actions } });
      await refresh(automationRoutes.listMacros);
    };
    toast({ text: t('automation:macros.removed', { name }), undo: () => void undo() });
    done();
  };
  return (
    <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => void remove()}>
      {t('automation:macros.remove')}
    </Button>
  );
}
