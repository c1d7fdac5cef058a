import { Button, MultiSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffRoutes, type Team } from '../../contract/staff.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useAgents } from '../ui/staff-lists.ts';

/** A new team, or the name and the people of one. */
export function TeamDialog({ team, close }: { team: Team | null; close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const agents = useAgents().filter((agent) => !agent.deactivatedAt || team?.agentIds.includes(agent.id));
  const form = useForm({
    initialValues: { name: team?.name ?? '', agentIds: (team?.agentIds ?? []).map(String) },
    validate: { name: (value) => (value.trim() === '' ? t('forms:required') : null) },
  });
  async function save(values: typeof form.values) {
    const body = { name: values.name, agentIds: values.agentIds.map(Number) };
    if (team) await call(staffRoutes.changeTeam, { params: { id: team.id }, body });
    else await call(staffRoutes.addTeam, { body });
    await refresh(staffRoutes.listTeams, staffRoutes.listAgents);
  }
  return (
    <FormDialog title={team?.name ?? t('staff:teams.add')} form={form} send={save} close={close}>
      <TextInput
        {...form.getInputProps('name')}
        label={t('staff:teams.name')}
        maxLength={80}
        dir="auto"
        data-autofocus
      />
      <MultiSelect
        {...form.getInputProps('agentIds')}
        label={t('staff:teams.agents')}
        data={agents.map((agent) => ({ value: String(agent.id), label: agent.name }))}
        searchable
        nothingFoundMessage={t('forms:nothingFound')}
      />
      {team && <RemoveTeam team={team} done={close} />}
    </FormDialog>
  );
}

function RemoveTeam({ team, done }: { team: Team; done: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const refresh = useRefresh();
  const remove = useMutation({
    mutationFn: () => call(staffRoutes.removeTeam, { params: { id: team.id } }),
    onSuccess: async () => {
      await refresh(staffRoutes.listTeams, staffRoutes.listAgents);
      done();
    },
    onError: () => setAsking(false),
  });
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('staff:teams.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('staff:teams.removeTitle', { name: team.name })}
        body={t('staff:teams.removeText')}
        act={t('staff:teams.remove')}
        busy={remove.isPending}
        onAct={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
