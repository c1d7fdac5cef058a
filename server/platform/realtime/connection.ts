import type { WebSocket } from 'ws';
import { type FromBrowser, type FromServer, fromBrowser } from '../../../contract/live.ts';
import type { Caller } from '../domain.ts';
import type { Edge } from '../house.ts';
import type { Hub } from './hub.ts';

/** One open socket: who listens, to what. */
export type Connection = {
  readonly socket: WebSocket;
  caller: Caller;
  readonly topics: Set<string>;
  /** Who it is now; null when no longer anybody. */
  readonly again: () => Promise<Caller | null>;
  say(words: FromServer | string): void;
};

const mostTopics = 50;
const mostWordsASecond = 30;
/** Somebody who does not read must not fill our memory: closed, to resume later from the last position heard. */
const mostUnread = 1_000_000;
const pingEveryMs = 30_000;
const lookAgainEveryMs = 120_000;

/** 4401: sign in again. 4408: too slow, resume. 4429: too talkative. */
export const closeCodes = { signedOut: 4401, slow: 4408, talkative: 4429 } as const;

/** Serves one socket until it closes. */
export function connect(edge: Edge, hub: Hub, socket: WebSocket, who: Pick<Connection, 'caller' | 'again'>): void {
  const connection: Connection = { ...who, socket, topics: new Set(), say: (words) => say(socket, words) };
  hub.join(connection);
  connection.say({ type: 'hello', position: hub.position() });
  const stopCaring = keepAlive(hub, connection);
  let quota = mostWordsASecond;
  const refill = setInterval(() => (quota = mostWordsASecond), 1000);
  let turn = Promise.resolve();
  socket.on('message', (data) => {
    if (quota-- <= 0) return socket.close(closeCodes.talkative);
    turn = turn
      .then(() => hear(hub, connection, String(data)))
      .catch((error) => edge.house.log.warn({ err: error }, 'a socket was not understood'));
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    clearInterval(refill);
    stopCaring();
    hub.leave(connection);
  });
}

function say(socket: WebSocket, words: FromServer | string): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > mostUnread) socket.close(closeCodes.slow);
  else socket.send(typeof words === 'string' ? words : JSON.stringify(words));
}

async function hear(hub: Hub, connection: Connection, text: string): Promise<void> {
  const words = read(text);
  if (!words) return;
  if (words.type === 'presence') return hub.presence(connection, words.ticketId, words.doing);
  if (words.type === 'unsubscribe') return hub.unsubscribe(connection, words.topic);
  if (connection.topics.size >= mostTopics) return connection.say({ type: 'refused', topic: words.topic });
  await hub.subscribe(connection, words.topic, words.since);
}

function read(text: string): FromBrowser | null {
  try {
    return fromBrowser.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Pings, so that dead connections are noticed on both sides; and looks now and then whether the caller is still who they were. */
function keepAlive(hub: Hub, connection: Connection): () => void {
  const { socket } = connection;
  let answered = true;
  socket.on('pong', () => (answered = true));
  const ping = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, pingEveryMs);
  const look = setInterval(() => void hub.lookAgain(connection), lookAgainEveryMs);
  return () => {
    clearInterval(ping);
    clearInterval(look);
  };
}
