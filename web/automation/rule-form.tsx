import { Button, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Rule } from '../../contract/automation.ts';
import type { RefusedField } from '../../contract/refusals.ts';
import { call, isRefused } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConditionBuilder } from '../ui/condition-builder.tsx';
import { FormError } from '../ui/form-error.tsx';
import { Section } from '../ui/section.tsx';
import { toast } from '../ui/toast-store.ts';
import { useSending } from '../ui/use-sending.ts';
import { ActionBuilder } from './action-builder.tsx';
import { HeardFields } from './heard-fields.tsx';
import { RuleActs } from './rule-acts.tsx';
import css from './rule-page.module.css';

export type RuleValues = Pick<Rule, 'name' | 'enabled' | 'heard' | 'conditions' | 'actions'>;

/** What a rule hears, asks and does. */
export function RuleForm({ kind, rule }: { kind: Rule['kind']; rule: Rule | null }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const [faults, setFaults] = useState<readonly RefusedField[]>([]);
  const form = useForm<RuleValues>({
    initialValues: {
      name: rule?.name ?? '',
      enabled: rule?.enabled ?? true,
      heard: rule?.heard ?? { kinds: [], by: [], words: [] },
      conditions: rule?.conditions ?? { all: [] },
      actions: rule?.actions ?? [],
    },
    validate: {
      name: (value) => (value.trim() === '' ? t('forms:required') : null),
      actions: (value) => (value.length === 0 ? t('automation:rules.actionsNeeded') : null),
    },
  });
  const { busy, error, submit } = useSending(form, async (values) => {
    setFaults([]);
    try {
      const version = rule?.version;
      if (rule) await call(automationRoutes.changeRule, { params: { id: rule.id }, body: { ...values, version } });
      else await call(automationRoutes.addRule, { body: { kind, ...values } });
    } catch (fault) {
      if (isRefused(fault)) setFaults(fault.fields);
      throw fault;
    }
    await refresh(automationRoutes.listRules);
    toast({ text: t('automation:rules.saved') });
    if (!rule) await navigate({ to: `/settings/${kind}s` });
  });
  const { values } = form;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        {error && <FormError error={error} />}
        <div className={css.top}>
          <TextInput {...form.getInputProps('name')} label={t('automation:rules.name')} maxLength={120} dir="auto" />
          <Switch {...form.getInputProps('enabled', { type: 'checkbox' })} label={t('automation:rules.enabled')} />
        </div>
        {kind === 'trigger' && (
          <Section title={t(`automation:rules.${kind}.when`)}>
            <HeardFields heard={values.heard} change={(heard) => form.setFieldValue('heard', heard)} />
          </Section>
        )}
        <Section title={t(`automation:rules.${kind}.if`)}>
          <ConditionBuilder
            value={values.conditions}
            onChange={(conditions) => form.setFieldValue('conditions', conditions)}
            faults={faults}
            place="rule"
            changes={kind === 'trigger'}
          />
        </Section>
        <Section title={t('automation:rules.then')}>
          <ActionBuilder
            actions={values.actions}
            change={(actions) => form.setFieldValue('actions', actions)}
            place="rule"
            faults={faults}
          />
          {form.errors.actions && (
            <p className={css.fault} role="alert">
              {form.errors.actions}
            </p>
          )}
        </Section>
        <div className={css.acts}>
          <Button type="submit" loading={busy}>
            {t('automation:rules.save')}
          </Button>
          <RuleActs kind={kind} rule={rule} values={values} />
        </div>
      </Stack>
    </form>
  );
}
