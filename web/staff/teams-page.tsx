import { Button } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffRoutes, type Team } from '../../contract/staff.ts';
import { reading } from '../live/reading.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { useAgents } from '../ui/staff-lists.ts';
import { TeamDialog } from './team-dialog.tsx';

/** The teams and who is in them. */
export function TeamsPage() {
  const { t } = useTranslation();
  const mayManage = useCan('staff.manage');
  const teams = useQuery(reading(staffRoutes.listTeams));
  const [opened, setOpened] = useState<Team | 'new' | null>(null);
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('staff:teams.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('staff:teams.title')} lede={t('staff:teams.lede')} act={add}>
      <Loaded query={teams}>
        {({ items }) => <TeamList teams={items} {...(mayManage ? { open: setOpened } : {})} />}
      </Loaded>
      {opened && <TeamDialog team={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </SettingsPage>
  );
}

function TeamList({ teams, open }: { teams: Team[]; open?: (team: Team) => void }) {
  const { t } = useTranslation();
  const agents = useAgents();
  if (teams.length === 0)
    return (
      <EmptyState
        icon={<IconUsersGroup size={24} />}
        title={t('staff:teams.emptyTitle')}
        body={t('staff:teams.emptyText')}
      />
    );
  const names = (team: Team) =>
    agents.filter((agent) => team.agentIds.includes(agent.id) && !agent.deactivatedAt).map((agent) => agent.name);
  return (
    <Rows label={t('staff:teams.title')}>
      {teams.map((team) => (
        <Row
          key={team.id}
          name={team.name}
          note={names(team).join(', ') || t('staff:teams.nobody')}
          side={t('staff:teams.size', { count: names(team).length })}
          {...(open ? { open: () => open(team) } : {})}
        />
      ))}
    </Rows>
  );
}
