import { useTranslation } from 'react-i18next';
import type { Agent, Team } from '../../contract/staff.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Badge } from '../ui/badge.tsx';
import { Row } from '../ui/row.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';

type Props = { agent: Agent; teams: Team[]; open?: () => void };

export function AgentRow({ agent, teams, open }: Props) {
  const { t } = useTranslation();
  const own = teams.filter((team) => agent.teamIds.includes(team.id)).map((team) => team.name);
  const facts = [agent.email, ...own].join(' · ');
  return (
    <Row
      name={agent.name}
      note={facts}
      quiet={agent.deactivatedAt !== null}
      mark={<Avatar name={agent.name} kind="agent" size={32} />}
      side={
        <>
          <span className="wide-only">
            {agent.lastSeenAt ? <TimeAgo at={agent.lastSeenAt} /> : t('staff:people.neverSeen')}
          </span>
          <Badge>{t(`staff:role.${agent.role}`)}</Badge>
        </>
      }
      {...(open ? { open } : {})}
    />
  );
}
