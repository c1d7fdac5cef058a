import { z } from 'zod';
import type { FromServer } from '../../../contract/live.ts';
import type { Connection } from './connection.ts';

export type Doing = 'looking' | 'typing';
type Seen = { id: number; name: string; doing: Doing; since: string; until: number; key: string };

/** Who says nothing for so long is gone; browsers repeat themselves every 15 s. */
const forgottenAfterMs = 30_000;
const signalled = z.object({
  ticketId: z.number(),
  id: z.number(),
  name: z.string(),
  doing: z.enum(['looking', 'typing', 'gone']),
  key: z.string(),
  origin: z.string(),
});

export type Presence = ReturnType<typeof openPresence>;

/** Who looks at which ticket and who types. Signals only: nothing of it is ever written, and a process that starts knows nobody yet. */
export function openPresence(sayTo: (topic: string, words: FromServer) => void, signal: (text: string) => void) {
  const origin = crypto.randomUUID();
  const tickets = new Map<number, Map<string, Seen>>();
  const keys = new WeakMap<Connection, string>();

  const tell = (ticketId: number) => sayTo(`ticket:${ticketId}`, presenceOf(ticketId, tickets.get(ticketId)));
  const note = (
    ticketId: number,
    { doing, ...who }: { id: number; name: string; doing: Doing | 'gone'; key: string },
  ) => {
    const seen = tickets.get(ticketId) ?? new Map<string, Seen>();
    const before = seen.get(who.key);
    if (doing === 'gone') seen.delete(who.key);
    else
      seen.set(who.key, {
        ...who,
        doing,
        since: before?.since ?? new Date().toISOString(),
        until: Date.now() + forgottenAfterMs,
      });
    if (seen.size > 0) tickets.set(ticketId, seen);
    else tickets.delete(ticketId);
    if (before?.doing !== (doing === 'gone' ? undefined : doing)) tell(ticketId);
  };
  const forget = setInterval(() => {
    for (const [ticketId, seen] of tickets)
      for (const each of [...seen.values()]) if (each.until < Date.now()) note(ticketId, { ...each, doing: 'gone' });
  }, 5_000);
  const say = (connection: Connection, ticketId: number, doing: Doing | 'gone') => {
    const { actor } = connection.caller;
    if (actor.kind !== 'agent') return;
    const key = keys.get(connection) ?? crypto.randomUUID();
    keys.set(connection, key);
    const who = { id: actor.id, name: actor.name, doing, key };
    note(ticketId, who);
    signal(JSON.stringify({ ticketId, origin, ...who }));
  };

  return {
    say,
    hear: (text: string) => {
      const heard = signalled.safeParse(jsonOf(text)).data;
      if (heard && heard.origin !== origin) note(heard.ticketId, heard);
    },
    greet: (connection: Connection, topic: string) => {
      const ticketId = Number(topic.match(/^ticket:(\d+)$/)?.[1]);
      const seen = tickets.get(ticketId);
      if (seen) connection.say(presenceOf(ticketId, seen));
    },
    leave: (connection: Connection) => {
      const key = keys.get(connection);
      for (const [ticketId, seen] of tickets) if (key && seen.has(key)) say(connection, ticketId, 'gone');
    },
    close: () => clearInterval(forget),
  };
}

/** Anybody who reaches the database can signal; what is no JSON is nobody. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One entry for each agent, typing before looking, whatever number of pages they have open. */
function presenceOf(ticketId: number, seen: Map<string, Seen> | undefined): FromServer {
  const agents = new Map<number, Seen>();
  for (const each of seen?.values() ?? [])
    if (!agents.has(each.id) || each.doing === 'typing') agents.set(each.id, each);
  return {
    type: 'presence',
    ticketId,
    agents: [...agents.values()].map(({ id, name, doing, since }) => ({ id, name, doing, since })),
  };
}
