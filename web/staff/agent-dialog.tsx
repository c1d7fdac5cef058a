import { Button, Group, MultiSelect, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { type Agent, staffRoutes, type Team } from '../../contract/staff.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useMe } from '../ui/me.tsx';
import { RoleSelect } from '../ui/role-select.tsx';
import { useDeactivation } from './use-deactivation.ts';

type Props = { agent: Agent; teams: Team[]; close: () => void };

/** Role, teams and limits of one agent; deactivates and reactivates. */
export function AgentDialog({ agent, teams, close }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const me = useMe().agent;
  const deactivation = useDeactivation(agent, close);
  const form = useForm({
    initialValues: {
      name: agent.name,
      email: agent.email,
      role: agent.role,
      teamIds: agent.teamIds.map(String),
      limitedToTeams: agent.limitedToTeams,
    },
    validate: { name: (value) => (value.trim() === '' ? t('forms:required') : null) },
  });
  const field = form.getInputProps;
  async function save(values: typeof form.values) {
    const body = { ...values, teamIds: values.teamIds.map(Number) };
    await call(staffRoutes.changeAgent, { params: { id: agent.id }, body });
    await refresh(staffRoutes.listAgents, staffRoutes.listTeams, staffRoutes.showMe);
  }
  return (
    <FormDialog title={agent.name} form={form} send={save} close={close}>
      <Group gap="sm" grow preventGrowOverflow={false} align="flex-start">
        <TextInput {...field('name')} label={t('staff:people.name')} dir="auto" />
        <TextInput {...field('email')} label={t('staff:people.email')} type="email" />
      </Group>
      <RoleSelect {...field('role')} />
      <MultiSelect
        {...field('teamIds')}
        label={t('staff:people.teams')}
        data={teams.map((team) => ({ value: String(team.id), label: team.name }))}
        searchable
        nothingFoundMessage={t('forms:nothingFound')}
      />
      <Switch
        {...form.getInputProps('limitedToTeams', { type: 'checkbox' })}
        label={t('staff:people.limited')}
        description={t('staff:people.limitedMeans')}
      />
      {agent.id !== me.id && (
        <Group gap="sm">
          <Button
            variant="default"
            onClick={() => deactivation.mutate(!agent.deactivatedAt)}
            loading={deactivation.isPending}
          >
            {agent.deactivatedAt ? t('staff:people.reactivate') : t('staff:people.deactivate')}
          </Button>
          {!agent.deactivatedAt && <span className="dim grow">{t('staff:people.deactivateMeans')}</span>}
        </Group>
      )}
    </FormDialog>
  );
}
