import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Agent, staffRoutes, type Team } from '../../contract/staff.ts';
import { reading } from '../live/reading.ts';
import { Fold } from '../ui/fold.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Rows } from '../ui/row.tsx';
import { useTeams } from '../ui/staff-lists.ts';
import { AgentDialog } from './agent-dialog.tsx';
import { AgentRow } from './agent-row.tsx';

/** Everybody who works here; opens into role, teams and limits. */
export function PeopleSection({ mayManage }: { mayManage: boolean }) {
  const { t } = useTranslation();
  const agents = useQuery(reading(staffRoutes.listAgents));
  const teams = useTeams();
  const [opened, setOpened] = useState<Agent | null>(null);
  return (
    <>
      <Loaded query={agents}>
        {({ items }) => (
          <AgentList
            agents={items}
            teams={teams}
            {...(mayManage ? { open: setOpened } : {})}
            label={t('staff:people.title')}
          />
        )}
      </Loaded>
      {opened && <AgentDialog key={opened.id} agent={opened} teams={teams} close={() => setOpened(null)} />}
    </>
  );
}

type ListProps = { agents: Agent[]; teams: Team[]; label: string; open?: (agent: Agent) => void };

function AgentList({ agents, teams, label, open }: ListProps) {
  const { t } = useTranslation();
  const rows = (some: Agent[]) => (
    <Rows label={label}>
      {some.map((agent) => (
        <AgentRow key={agent.id} agent={agent} teams={teams} {...(open ? { open: () => open(agent) } : {})} />
      ))}
    </Rows>
  );
  const gone = agents.filter((agent) => agent.deactivatedAt);
  return (
    <>
      {rows(agents.filter((agent) => !agent.deactivatedAt))}
      {gone.length > 0 && <Fold label={t('staff:people.deactivatedOnes', { count: gone.length })}>{rows(gone)}</Fold>}
    </>
  );
}
