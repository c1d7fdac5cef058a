import { Select, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action, ActionName } from '../../contract/automation-actions.ts';
import { priorities, settableStatuses, ticketTypes } from '../../contract/tickets.ts';
import { ConditionTags } from '../ui/condition-tags.tsx';
import css from './action-builder.module.css';
import { MailFields } from './mail-fields.tsx';
import { OwnFieldFields } from './own-field-fields.tsx';
import { AgentSelect, TeamSelect } from './people-select.tsx';
import { FormField, SlowLaneReason, StatusField } from './place-fields.tsx';
import { TemplateField } from './template-field.tsx';

export type FieldsOf<N extends ActionName> = {
  action: Extract<Action, { do: N }>;
  change: (action: Action) => void;
  place: 'macro' | 'rule';
};
type Table = { [N in ActionName]: (props: FieldsOf<N>) => ReactNode };

/** THE table: what is filled in for each action. */
const fields: Table = {
  'set-status': ({ action, change }) => (
    <Choice
      field="status"
      values={settableStatuses}
      value={action.status}
      onChange={(status) => status && change({ ...action, status })}
    />
  ),
  'set-custom-status': (props) => <StatusField {...props} />,
  'set-priority': ({ action, change }) => (
    <Choice
      field="priority"
      values={priorities}
      value={action.priority}
      onChange={(priority) => change({ ...action, priority })}
      empty
    />
  ),
  'set-type': ({ action, change }) => (
    <Choice
      field="type"
      values={ticketTypes}
      value={action.type}
      onChange={(type) => change({ ...action, type })}
      empty
    />
  ),
  'set-team': ({ action, change }) => (
    <TeamSelect value={action.teamId} onChange={(teamId) => change({ ...action, teamId })} />
  ),
  'set-assignee': ({ action, change, place }) => (
    <AgentSelect
      value={action.assignee}
      words={place === 'macro' ? ['me'] : ['current']}
      nobody
      holders
      onChange={(assignee) => change({ ...action, assignee })}
    />
  ),
  'set-due': ({ action, change }) => <Due value={action.due} onChange={(due) => change({ ...action, due })} />,
  'set-subject': ({ action, change }) => (
    <TemplateField
      label="subject"
      value={action.template}
      onChange={(template) => change({ ...action, template })}
      short
    />
  ),
  'set-form': (props) => <FormField {...props} />,
  'set-field': (props) => <OwnFieldFields {...props} />,
  'add-tags': ({ action, change }) => <Tags value={action.tags} onChange={(tags) => change({ ...action, tags })} />,
  'remove-tags': ({ action, change }) => <Tags value={action.tags} onChange={(tags) => change({ ...action, tags })} />,
  'set-tags': ({ action, change }) => <Tags value={action.tags} onChange={(tags) => change({ ...action, tags })} />,
  'add-ccs': ({ action, change }) => (
    <Addresses value={action.addresses} onChange={(addresses) => change({ ...action, addresses })} />
  ),
  'remove-ccs': ({ action, change }) => (
    <Addresses value={action.addresses} onChange={(addresses) => change({ ...action, addresses })} />
  ),
  follow: ({ action, change, place }) => (
    <AgentSelect
      value={action.agent}
      words={place === 'macro' ? ['me', 'assignee'] : ['current', 'assignee']}
      onChange={(agent) => agent !== null && change({ ...action, agent })}
    />
  ),
  reply: ({ action, change }) => <Written action={action} change={change} />,
  note: ({ action, change }) => <Written action={action} change={change} />,
  mail: (props) => <MailFields {...props} />,
  survey: () => <SurveyWords />,
  snooze: ({ action, change }) => <Due value={action.until} onChange={(until) => change({ ...action, until })} />,
  'enter-slow-lane': (props) => <SlowLaneReason {...props} />,
  'leave-slow-lane': () => null,
  'open-follow-up': ({ action, change }) => (
    <>
      <TemplateField
        label="subject"
        value={action.subject}
        onChange={(subject) => change({ ...action, subject })}
        short
      />
      <TemplateField label="note" value={action.note} onChange={(note) => change({ ...action, note })} />
      <TeamSelect value={action.teamId} onChange={(teamId) => change({ ...action, teamId })} empty="sameTeam" />
    </>
  ),
};

/** What an action does it with. */
export function ActionFields({ action, change, place }: { action: Action } & Omit<FieldsOf<ActionName>, 'action'>) {
  const Fields = fields[action.do] as (props: FieldsOf<ActionName>) => ReactNode;
  return <Fields action={action} change={change} place={place} />;
}

type ChoiceProps<V extends string> = {
  field: 'status' | 'priority' | 'type';
  values: readonly V[];
  value: V | null;
  onChange: (value: V | null) => void;
  empty?: boolean;
};

function Choice<V extends string>({ field, values, value, onChange, empty = false }: ChoiceProps<V>) {
  const { t } = useTranslation();
  const nothing = empty ? [{ value: '', label: t('automation:actions.none-of') }] : [];
  return (
    <Select
      aria-label={t('automation:actions.value')}
      allowDeselect={false}
      data={[
        ...nothing,
        ...values.map((each) => ({ value: each as string, label: t(`conditions:value.${field}.${String(each)}`) })),
      ]}
      value={value ?? ''}
      onChange={(chosen) => onChange(values.find((each) => each === chosen) ?? null)}
    />
  );
}

function Due({ value, onChange }: { value: string | null; onChange: (value: string | null) => void }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('automation:actions.due')}
      description={t('automation:actions.dueMeans')}
      placeholder={t('automation:actions.dueHint')}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value.trim() || null)}
      maxLength={40}
      dir="ltr"
    />
  );
}

function Tags({ value, onChange }: { value: string[]; onChange: (tags: string[]) => void }) {
  return <ConditionTags values={value} change={(tags) => onChange(tags.map(String))} />;
}

function Addresses({ value, onChange }: { value: string[]; onChange: (addresses: string[]) => void }) {
  const { t } = useTranslation();
  return (
    <TagsInput
      aria-label={t('automation:actions.addresses')}
      placeholder={t('automation:actions.addresses')}
      value={value}
      onChange={(addresses) => onChange(addresses.map((each) => each.trim().toLowerCase()))}
      splitChars={[',', ' ', ';']}
      acceptValueOnBlur
      dir="ltr"
    />
  );
}

type WrittenProps = FieldsOf<'reply' | 'note'>;

function Written({ action, change }: Omit<WrittenProps, 'place'>) {
  return (
    <TemplateField
      label="text"
      value={action.template}
      onChange={(template) => change({ ...action, template })}
      format={action.format}
      onFormat={(format) => change({ ...action, format })}
    />
  );
}

function SurveyWords() {
  const { t } = useTranslation();
  return <p className={`dim ${css.means}`}>{t('automation:actions.surveyMeans')}</p>;
}
