import { Group, MultiSelect, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AgentRouting, routingRoutes, workKinds } from '../../contract/routing.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { FormDialog } from '../ui/form-dialog.tsx';

type Props = { agent: AgentRouting; name: string; close: () => void };
type Amount = number | string;

/** How much one agent holds at most, and what they can. Empty counts as in the house, 0 gives no such work. */
export function AgentRoutingDialog({ agent, name, close }: Props) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const skills = useQuery(reading(routingRoutes.listSkills)).data?.items ?? [];
  const house = useQuery(reading(routingRoutes.showRoutingSettings)).data?.capacity;
  const form = useForm<{ mail: Amount; chat: Amount; call: Amount; skillIds: string[] }>({
    initialValues: {
      mail: agent.capacity.mail ?? '',
      chat: agent.capacity.chat ?? '',
      call: agent.capacity.call ?? '',
      skillIds: agent.skillIds.map(String),
    },
  });
  const amount = (value: Amount) => (value === '' ? null : Number(value));
  async function save(values: typeof form.values) {
    const capacity = { mail: amount(values.mail), chat: amount(values.chat), call: amount(values.call) };
    const body = { capacity, skillIds: values.skillIds.map(Number) };
    await call(routingRoutes.changeAgentRouting, { params: { id: agent.agentId }, body });
    await refresh(routingRoutes.listAgentRouting, routingRoutes.listSkills, routingRoutes.showRoutingNow);
  }
  return (
    <FormDialog title={name} form={form} send={save} close={close}>
      <Group grow align="end">
        {workKinds.map((kind) => (
          <NumberInput
            key={kind}
            {...form.getInputProps(kind)}
            label={t(`routing:kind.${kind}`)}
            placeholder={String(house?.[kind] ?? '')}
            min={0}
            max={1000}
            allowDecimal={false}
          />
        ))}
      </Group>
      <p className="dim">{t('routing:skills.amounts')}</p>
      <MultiSelect
        {...form.getInputProps('skillIds')}
        label={t('routing:skills.skills')}
        data={skills.map((skill) => ({ value: String(skill.id), label: skill.name }))}
        nothingFoundMessage={t('forms:nothingFound')}
      />
    </FormDialog>
  );
}
