import type { PresenceState, RoutingSettings } from '../../../contract/routing.ts';

/** What is known of an agent's presence. */
export type Standing = {
  state: PresenceState;
  chosenBy: 'agent' | 'house';
  hereAt: Date;
  activeAt: Date;
};

const minute = 60_000;
/** A closed laptop at lunch is still lunch; after this it is the end of the day. */
const longestBreak = 90 * minute;

/** What silence makes of an agent: the state they pass into, or null when they stay as they are. */
export function presenceAfterSilence(
  standing: Standing,
  now: Date,
  settings: Pick<RoutingSettings, 'awayAfterMinutes' | 'offlineAfterMinutes'>,
): PresenceState | null {
  if (standing.state === 'offline') return null;
  const gone = now.getTime() - standing.hereAt.getTime();
  const patience = standing.state === 'break' ? longestBreak : settings.offlineAfterMinutes * minute;
  if (gone >= patience) return 'offline';
  const still = now.getTime() - standing.activeAt.getTime();
  return standing.state === 'online' && still >= settings.awayAfterMinutes * minute ? 'away' : null;
}

/**
 * What a sign of life makes of an agent: who only fell silent is back at once; what an agent chose themselves stays until they
 * choose again. Null: they stay as they are.
 */
export function presenceAfterSign(standing: Standing | null, active: boolean): PresenceState | null {
  if (!standing) return 'online';
  if (standing.chosenBy === 'agent' || standing.state === 'online') return null;
  return standing.state === 'offline' || active ? 'online' : null;
}
