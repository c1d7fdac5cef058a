import type { Look } from '../../platform/context.ts';
import { refuseField } from '../../platform/refuse.ts';
import { knownTeams } from './known-teams.ts';

/** Refuses the field `teamIds` when one of these teams does not exist. */
export async function checkTeams(look: Look, teamIds: readonly number[]): Promise<void> {
  const known = await knownTeams(look, teamIds);
  if (!teamIds.every((id) => known.includes(id))) refuseField('teamIds', 'team.unknown', 'There is no such team.');
}
