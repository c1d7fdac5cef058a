import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldsOf } from './action-fields.tsx';
import { AgentSelect, TeamSelect } from './people-select.tsx';
import { TemplateField } from './template-field.tsx';

type To = FieldsOf<'mail'>['action']['to'];

/** A mail to colleagues: to whom, and what it says. */
export function MailFields({ action, change }: FieldsOf<'mail'>) {
  const { t } = useTranslation();
  const { to } = action;
  const isTeam = typeof to === 'object' && 'teamId' in to;
  const set = (chosen: To) => change({ ...action, to: chosen });
  return (
    <>
      <SegmentedControl
        aria-label={t('automation:actions.to')}
        size="xs"
        data={[
          { value: 'agent', label: t('automation:actions.agent') },
          { value: 'team', label: t('automation:actions.team') },
        ]}
        value={isTeam ? 'team' : 'agent'}
        onChange={(kind) => set(kind === 'team' ? { teamId: 0 } : 'assignee')}
      />
      {isTeam ? (
        <TeamSelect value={to.teamId || null} onChange={(teamId) => set({ teamId: teamId ?? 0 })} />
      ) : (
        <AgentSelect
          value={typeof to === 'object' ? to.agentId : to}
          words={['assignee', 'followers']}
          onChange={(chosen) => chosen !== null && set(typeof chosen === 'number' ? { agentId: chosen } : chosen)}
        />
      )}
      <TemplateField
        label="subject"
        value={action.subject}
        onChange={(subject) => change({ ...action, subject })}
        short
      />
      <TemplateField label="text" value={action.template} onChange={(template) => change({ ...action, template })} />
    </>
  );
}
