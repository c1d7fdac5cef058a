import type { FromServer } from '../../../contract/live.ts';
import type { Domain } from '../domain.ts';
import { eventsAfter, lastPosition, type PlacedEvent } from '../events/journal.ts';
import type { Edge } from '../house.ts';
import type { Connection } from './connection.ts';
import { lookAgain, type Reach, refuseTopic } from './look-again.ts';
import { mayHear } from './may-hear.ts';
import { newsTeller } from './news-teller.ts';
import { type Doing, openPresence, type Presence } from './presence.ts';

/** What joins the journal and the sockets of one process. */
export type Hub = {
  join(connection: Connection): void;
  leave(connection: Connection): void;
  subscribe(connection: Connection, topic: string, since?: number): Promise<void>;
  unsubscribe(connection: Connection, topic: string): void;
  presence(connection: Connection, ticketId: number, doing: Doing | 'gone'): void;
  /** A colleague on another process looks or types. */
  hearPresence(signal: string): void;
  /** Whether the caller may still hear what they hear; closes or narrows. */
  lookAgain(connection: Connection): Promise<void>;
  position(): number;
  /** There may be new events: reads and tells them. */
  wake(): Promise<void>;
  close(): void;
};

type State = Reach & {
  tell: ReturnType<typeof newsTeller>;
  presence: Presence;
  read: number;
  reading: Promise<void> | null;
  more: boolean;
};

const mostReplayed = 500;
/** In other processes a caller is remembered for two seconds after rights changed: then we look once more. */
const rememberedMs = 2_500;
/** Who does not answer our goodbye in this time is cut off. */
const goodbyeMs = 2_000;
/** After these, rights may be others than they were. */
const rightsChange = new Set([
  'agent.changed',
  'agent.deactivated',
  'agent.reactivated',
  'agent.password-changed',
  'token.revoked',
  'team.changed',
  'team.removed',
]);
const placeChange = new Set(['ticket.team-changed', 'ticket.assigned']);

/** Opens the hub. `signal` carries presence to other processes. */
export function openHub(edge: Edge, domains: readonly Domain[], signal: (text: string) => void): Hub {
  const listeners = new Map<string, Set<Connection>>();
  const presence = openPresence((topic, words) => sayTo(listeners.get(topic), words), signal);
  const state: State = {
    edge,
    domains,
    connections: new Set(),
    listeners,
    tell: newsTeller(edge, domains),
    presence,
    read: -1,
    reading: null,
    more: false,
  };
  return {
    join: (connection) => void state.connections.add(connection),
    leave: (connection) => leave(state, connection),
    subscribe: (connection, topic, since) => subscribe(state, connection, topic, since),
    unsubscribe: (connection, topic) => unlisten(state, connection, topic),
    presence: (connection, ticketId, doing) => {
      if (connection.topics.has(`ticket:${ticketId}`)) presence.say(connection, ticketId, doing);
    },
    hearPresence: presence.hear,
    lookAgain: (connection) => lookAgain(state, connection, unlistenIn(state)),
    position: () => Math.max(0, state.read),
    wake: () => wake(state),
    close: () => {
      presence.close();
      for (const { socket } of state.connections) socket.close(1001);
      setTimeout(() => {
        for (const { socket } of state.connections) socket.terminate();
      }, goodbyeMs).unref();
    },
  };
}

function leave(state: State, connection: Connection): void {
  state.connections.delete(connection);
  for (const topic of [...connection.topics]) unlisten(state, connection, topic);
  state.presence.leave(connection);
}

const unlistenIn = (state: State) => (connection: Connection, topic: string) => unlisten(state, connection, topic);

function unlisten({ listeners }: State, connection: Connection, topic: string): void {
  connection.topics.delete(topic);
  const heard = listeners.get(topic);
  heard?.delete(connection);
  if (heard?.size === 0) listeners.delete(topic);
}

/** Listens from now on; with `since` also to what was missed, or is told to fetch again when that is too much. */
async function subscribe(state: State, connection: Connection, topic: string, since?: number): Promise<void> {
  const { edge, domains, listeners, presence } = state;
  if (!(await mayHear(edge, domains, connection.caller, topic))) return connection.say({ type: 'refused', topic });
  if (state.read < 0) state.read = await lastPosition(edge.house.db);
  const position = Math.min(since ?? state.read, state.read);
  connection.say({ type: 'subscribed', topic, position });
  if (state.read - position > mostReplayed) connection.say({ type: 'refetch', topic, position: state.read });
  else await replay(state, connection, topic, position);
  connection.topics.add(topic);
  listeners.set(topic, (listeners.get(topic) ?? new Set()).add(connection));
  presence.greet(connection, topic);
}

/** Tells what was missed, until nothing is missing any more: only then the connection hears what is new, so order is kept. */
async function replay(state: State, connection: Connection, topic: string, since: number): Promise<void> {
  const only = new Set([connection]);
  let told = since;
  while (told < state.read) {
    const until = state.read;
    for (const event of await eventsAfter(state.edge.house.db, told, until - told))
      await state.tell(event, (named) => (named === topic ? only : undefined));
    told = until;
  }
}

function wake(state: State): Promise<void> {
  state.more = true;
  state.reading ??= readOn(state)
    .catch((error) => refetchAll(state, error))
    .finally(() => {
      state.reading = null;
    });
  return state.reading;
}

/** News that could not be read or told: everybody fetches again what is on screen. */
function refetchAll(state: State, error: unknown): void {
  state.edge.house.log.error({ err: error }, 'news could not be told; open pages fetch again');
  for (const [topic, heard] of state.listeners)
    for (const connection of heard) connection.say({ type: 'refetch', topic, position: Math.max(0, state.read) });
}

async function readOn(state: State): Promise<void> {
  const { db } = state.edge.house;
  if (state.read < 0) state.read = await lastPosition(db);
  while (state.more) {
    state.more = false;
    const events = await eventsAfter(db, state.read, mostReplayed);
    for (const event of events) {
      // Before it is told: who subscribes meanwhile is told it by the replay.
      state.read = event.position;
      // Rights first: who lost them must not hear the news of it.
      await narrow(state, event);
      await state.tell(event, (topic) => state.listeners.get(topic));
    }
    state.more ||= events.length === mostReplayed;
  }
}

async function narrow(state: State, event: PlacedEvent): Promise<void> {
  const unlistened = unlistenIn(state);
  if (rightsChange.has(event.name)) {
    const everybody = () => Promise.all([...state.connections].map((each) => lookAgain(state, each, unlistened)));
    await everybody();
    setTimeout(() => void everybody().catch(() => {}), rememberedMs).unref();
  }
  if (!placeChange.has(event.name)) return;
  const topic = `ticket:${event.ticketId}`;
  for (const connection of [...(state.listeners.get(topic) ?? [])]) {
    if (!(await mayHear(state.edge, state.domains, connection.caller, topic)))
      refuseTopic(connection, topic, unlistened);
  }
}

function sayTo(heard: Set<Connection> | undefined, words: FromServer): void {
  if (!heard) return;
  const text = JSON.stringify(words);
  for (const connection of heard) connection.say(text);
}
