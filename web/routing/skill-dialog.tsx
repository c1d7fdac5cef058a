import { Button, MultiSelect, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { routingRoutes, type Skill } from '../../contract/routing.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useAgents } from '../ui/staff-lists.ts';

const changed = [routingRoutes.listSkills, routingRoutes.listAgentRouting, routingRoutes.listQueues] as const;

/** A new skill, or what one means and who has it. */
export function SkillDialog({ skill, close }: { skill: Skill | null; close: () => void }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const agents = useAgents().filter((agent) => !agent.deactivatedAt && agent.role !== 'light-agent');
  const form = useForm({
    initialValues: {
      name: skill?.name ?? '',
      languages: skill?.languages ?? [],
      tags: skill?.tags ?? [],
      agentIds: (skill?.agentIds ?? []).map(String),
    },
    validate: {
      name: (value) => (value.trim() === '' ? t('forms:required') : null),
      languages: (value) =>
        value.every((each) => /^[a-z]{2,3}$/.test(each)) ? null : t('routing:skills.notALanguage'),
    },
  });
  async function save(values: typeof form.values) {
    const body = { ...values, agentIds: values.agentIds.map(Number) };
    if (skill) await call(routingRoutes.changeSkill, { params: { id: skill.id }, body });
    else await call(routingRoutes.addSkill, { body });
    await refresh(...changed);
  }
  return (
    <FormDialog title={skill?.name ?? t('routing:skills.add')} form={form} send={save} close={close}>
      <TextInput
        {...form.getInputProps('name')}
        label={t('routing:skills.name')}
        maxLength={80}
        dir="auto"
        data-autofocus
      />
      <TagsInput
        {...form.getInputProps('languages')}
        label={t('routing:skills.languages')}
        description={t('routing:skills.languagesMean')}
        acceptValueOnBlur
      />
      <TagsInput
        {...form.getInputProps('tags')}
        label={t('routing:skills.tags')}
        description={t('routing:skills.tagsMean')}
        acceptValueOnBlur
      />
      <MultiSelect
        {...form.getInputProps('agentIds')}
        label={t('routing:skills.who')}
        data={agents.map((agent) => ({ value: String(agent.id), label: agent.name }))}
        searchable
        nothingFoundMessage={t('forms:nothingFound')}
      />
      {skill && <RemoveSkill skill={skill} done={close} />}
    </FormDialog>
  );
}

function RemoveSkill({ skill, done }: { skill: Skill; done: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const refresh = useRefresh();
  const remove = useMutation({
    mutationFn: () => call(routingRoutes.removeSkill, { params: { id: skill.id } }),
    onSuccess: async () => {
      await refresh(...changed);
      done();
    },
    onError: () => setAsking(false),
  });
  return (
    <div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('routing:skills.remove')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('routing:skills.removeTitle', { name: skill.name })}
        body={t('routing:skills.removeText')}
        act={t('routing:skills.remove')}
        busy={remove.isPending}
        onAct={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
