import type { FromServer } from '../../../contract/live.ts';
import type { Message } from '../../../contract/tickets.ts';
import type { Domain, NewsItem } from '../domain.ts';
import type { PlacedEvent } from '../events/journal.ts';
import type { Edge } from '../house.ts';
import type { Connection } from './connection.ts';
import { mayHear } from './may-hear.ts';

type Listeners = (topic: string) => Set<Connection> | undefined;
const house = { kind: 'system', name: 'live' } as const;

/**
 * Tells the news of one event to whoever listens. What is the same for many is made once; a message travels whole only to
 * the page of its ticket; agents who are limited to teams hear of a ticket in the lists only if they may see it.
 */
export function newsTeller(
  edge: Edge,
  domains: readonly Domain[],
): (event: PlacedEvent, listeners: Listeners) => Promise<void> {
  return async (event, listeners) => {
    const items = domains.flatMap((domain) => domain.news?.(event) ?? []);
    const heard = items.filter((item) => listeners(item.topic));
    if (heard.length === 0) return;
    const message = heard.some(isPageOfTicket) ? await messageOf(edge, domains, event) : null;
    for (const item of heard)
      await tellItem(
        edge,
        domains,
        { event, item, message: isPageOfTicket(item) ? message : null },
        listeners(item.topic),
      );
  };
}

type Told = { event: PlacedEvent; item: NewsItem; message: Message | null };

async function tellItem(
  edge: Edge,
  domains: readonly Domain[],
  told: Told,
  heard: Set<Connection> | undefined,
): Promise<void> {
  const { event, item, message } = told;
  const hint = { what: item.what, id: item.id, event: event.name };
  const words: FromServer = {
    type: 'news',
    topic: item.topic,
    position: event.position,
    hint,
    ...(message && { message }),
  };
  const text = JSON.stringify(words);
  for (const connection of heard ?? []) {
    if (event.name.startsWith('agent.') && item.topic === 'me' && !isOwn(connection, item)) continue;
    if (item.topic === 'tickets' && !justLost(connection, event) && !(await mayHearOf(edge, domains, connection, item)))
      continue;
    connection.say(text);
  }
}

function isPageOfTicket(item: NewsItem): boolean {
  return item.topic.startsWith('ticket:');
}

function isOwn({ caller }: Connection, item: NewsItem): boolean {
  return caller.actor.kind === 'agent' && (item.id === null || caller.actor.id === item.id);
}

/** A ticket that has just gone to another team or agent: the list it stood in must hear that it is gone. */
function justLost({ caller: { actor } }: Connection, event: PlacedEvent): boolean {
  const { from } = event.payload as { from?: unknown };
  if (actor.kind !== 'agent' || typeof from !== 'number') return false;
  return event.name === 'ticket.team-changed'
    ? actor.teamIds.includes(from)
    : event.name === 'ticket.assigned' && actor.id === from;
}

async function mayHearOf(
  edge: Edge,
  domains: readonly Domain[],
  { caller }: Connection,
  item: NewsItem,
): Promise<boolean> {
  if (caller.actor.kind === 'agent' && !caller.actor.limitedToTeams) return true;
  return item.id !== null && mayHear(edge, domains, caller, `ticket:${item.id}`);
}

async function messageOf(edge: Edge, domains: readonly Domain[], event: PlacedEvent): Promise<Message | null> {
  for (const domain of domains) {
    const message = await domain.messageOf?.(edge.look(house), event);
    if (message) return message;
  }
  return null;
}
