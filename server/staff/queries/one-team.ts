import type { Team } from '../../../contract/staff.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { presentTeam, teamRows } from './present-team.ts';

/** One team. Refuses when there is none. */
export async function oneTeam(look: Look, id: number): Promise<Team> {
  const row = await teamRows(look).where('teams.id', '=', id).executeTakeFirst();
  return row ? presentTeam(row) : notFound('team');
}
