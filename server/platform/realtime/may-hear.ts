import type { Caller, Domain } from '../domain.ts';
import type { Edge } from '../house.ts';

/** Whether a caller may hear a topic: the room it belongs to decides, by the caller’s rights as they are now. */
export async function mayHear(edge: Edge, domains: readonly Domain[], caller: Caller, topic: string): Promise<boolean> {
  const [name = '', id] = topic.split(':');
  if (caller.scopes && !caller.scopes.includes('read')) return false;
  const decide = domains.find((domain) => domain.topics && Object.hasOwn(domain.topics, name))?.topics?.[name];
  return (await decide?.(edge.look(caller.actor), id === undefined ? null : Number(id))) ?? false;
}
