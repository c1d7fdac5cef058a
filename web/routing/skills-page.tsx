import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgentRouting, routingRoutes, type Skill } from '../../contract/routing.ts';
import { reading } from '../live/reading.ts';
import { useAgentPresence } from '../ui/agent-presence.ts';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { PresenceMark } from '../ui/presence-mark.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { Section } from '../ui/section.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { useAgents } from '../ui/staff-lists.ts';
import { AgentRoutingDialog } from './agent-routing-dialog.tsx';
import { SkillDialog } from './skill-dialog.tsx';

/** What not everybody can, and how much each agent holds at most. */
export function SkillsPage() {
  const { t } = useTranslation();
  return (
    <SettingsPage title={t('routing:skills.title')} lede={t('routing:skills.lede')}>
      <Skills />
      <Agents />
    </SettingsPage>
  );
}

function Skills() {
  const { t } = useTranslation();
  const mayManage = useCan('routing.manage');
  const skills = useQuery(reading(routingRoutes.listSkills));
  const [opened, setOpened] = useState<Skill | 'new' | null>(null);
  const add = mayManage && (
    <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('routing:skills.add')}
    </Button>
  );
  return (
    <Section title={t('routing:skills.skills')} lede={t('routing:skills.skillsMean')} act={add}>
      <Loaded query={skills}>
        {({ items }) => (
          <Rows label={t('routing:skills.skills')}>
            {items.map((skill) => (
              <Row
                key={skill.id}
                name={skill.name}
                note={[...skill.languages, ...skill.tags].join(', ') || t('routing:skills.onlyQueues')}
                side={t('routing:skills.agents', { count: skill.agentIds.length })}
                {...(mayManage ? { open: () => setOpened(skill) } : {})}
              />
            ))}
          </Rows>
        )}
      </Loaded>
      {opened && <SkillDialog skill={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </Section>
  );
}

function Agents() {
  const { t } = useTranslation();
  const mayManage = useCan('routing.manage');
  const people = useQuery(reading(routingRoutes.listAgentRouting));
  const house = useQuery(reading(routingRoutes.showRoutingSettings)).data?.capacity;
  const skills = useQuery(reading(routingRoutes.listSkills)).data?.items ?? [];
  const presence = useAgentPresence();
  const agents = useAgents();
  const [opened, setOpened] = useState<AgentRouting | null>(null);
  const nameOf = (id: number) => agents.find((each) => each.id === id)?.name ?? '';
  const can = (ids: number[]) => skills.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return (
    <Section title={t('routing:skills.capacity')} lede={t('routing:skills.capacityMeans')}>
      <Loaded query={people}>
        {({ items }) => (
          <Rows label={t('routing:skills.capacity')}>
            {items.map((each) => (
              <Row
                key={each.agentId}
                name={nameOf(each.agentId)}
                note={[
                  t('routing:skills.holds', { count: each.capacity.mail ?? house?.mail ?? 0 }),
                  ...can(each.skillIds),
                ].join(' · ')}
                side={<PresenceMark {...presence(each.agentId)} />}
                {...(mayManage ? { open: () => setOpened(each) } : {})}
              />
            ))}
          </Rows>
        )}
      </Loaded>
      {opened && <AgentRoutingDialog agent={opened} name={nameOf(opened.agentId)} close={() => setOpened(null)} />}
    </Section>
  );
}
