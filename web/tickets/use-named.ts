import { useTranslation } from 'react-i18next';
import type { Agent } from '../../contract/staff.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { useMe } from '../ui/me.tsx';
import { useAgents, useTeams } from '../ui/staff-lists.ts';
import { isNamedBy } from './mention-query.ts';

/** Somebody a note may name. */
export type Named = { key: string; name: string; note: string | null };
const most = 7;

/** The agents and teams whose name begins so; nobody while no name is being written. Who may not see the ticket stands last, with a word. */
export function useNamed(ticket: Ticket, query: string | null): Named[] {
  const { t } = useTranslation();
  const meId = useMe().agent.id;
  const [agents, teams] = [useAgents(), useTeams()];
  if (query === null) return [];
  const people = agents
    .filter((each) => each.id !== meId && !each.deactivatedAt && isNamedBy(each.name, query))
    .map((each) => ({ each, sees: seesTicket(each, ticket) }))
    .sort((a, b) => Number(b.sees) - Number(a.sees) || a.each.name.localeCompare(b.each.name))
    .map(({ each, sees }) => ({
      key: `agent-${each.id}`,
      name: each.name,
      note: sees ? null : t('notifications:mention.cannotSee'),
    }));
  const groups = teams
    .filter((each) => isNamedBy(each.name, query))
    .map((each) => ({ key: `team-${each.id}`, name: each.name, note: t('notifications:mention.team') }));
  return [...people, ...groups].slice(0, most);
}

function seesTicket(agent: Agent, { assignee, team }: Ticket): boolean {
  return !agent.limitedToTeams || assignee?.id === agent.id || (team !== null && agent.teamIds.includes(team.id));
}
