import type { Team } from '../../../contract/staff.ts';
import type { Look } from '../../platform/context.ts';
import { presentTeam, teamRows } from './present-team.ts';

/** All teams by name, with who is in them. */
export async function allTeams(look: Look): Promise<Team[]> {
  return (await teamRows(look).orderBy('teams.name').execute()).map(presentTeam);
}
