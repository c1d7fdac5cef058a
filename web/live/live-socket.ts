import { type FromBrowser, type FromServer, fromServer } from '../../contract/live.ts';

export type TopicNews = Extract<FromServer, { type: 'news' | 'refetch' }>;
export type PresenceNews = Extract<FromServer, { type: 'presence' }>;
type Hears = { news: (news: TopicNews) => void };
type Topic = { hearers: Set<Hears>; position: number | undefined };

const longestPause = 15_000;
const topics = new Map<string, Topic>();
const presenceHearers = new Set<(presence: PresenceNews) => void>();
const lostHearers = new Set<() => void>();
const subscribedHearers = new Set<(topic: string) => void>();
/** The newest position that this page has heard of, on any topic. */
let known: number | undefined;
let socket: WebSocket | undefined;
let attempts = 0;
let running = false;
let lostAt: Date | null = null;

/** Opens the one socket of this page and keeps it open: back-off with jitter, at once when the machine comes back online. */
export function startLive(): void {
  if (running) return;
  running = true;
  open();
  addEventListener('online', () => {
    if (!socket) open();
  });
}

/** Hears a topic until the answered function is called. A lost socket resumes from the last position that was heard. */
export function hearTopic(name: string, news: Hears['news']): () => void {
  const topic = topics.get(name) ?? { hearers: new Set<Hears>(), position: undefined };
  const hearer = { news };
  topic.hearers.add(hearer);
  if (!topics.has(name)) {
    topics.set(name, topic);
    subscribe(name, topic);
  }
  return () => {
    topic.hearers.delete(hearer);
    if (topic.hearers.size > 0 || topics.get(name) !== topic) return;
    topics.delete(name);
    tell({ type: 'unsubscribe', topic: name });
  };
}

/** Hears who is on a ticket, for every ticket that is subscribed. */
export function hearPresence(hear: (presence: PresenceNews) => void): () => void {
  presenceHearers.add(hear);
  return () => presenceHearers.delete(hear);
}

/** Says something to the server; what is said while there is no connection is not kept. */
export function tell(words: FromBrowser): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(words));
}

/** Hears each topic that the server begins to tell us about, again after every lost connection. */
export function hearSubscribed(hear: (topic: string) => void): () => void {
  subscribedHearers.add(hear);
  return () => subscribedHearers.delete(hear);
}

/** Since when there is no connection, null while there is one. Stable between changes. */
export function connectionLostAt(): Date | null {
  return lostAt;
}

export function hearConnection(hear: () => void): () => void {
  lostHearers.add(hear);
  return () => lostHearers.delete(hear);
}

function open(): void {
  const opened = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`);
  socket = opened;
  opened.onopen = () => {
    attempts = 0;
    setLost(null);
    for (const [name, topic] of topics) subscribe(name, topic);
  };
  opened.onmessage = (event) => hear(String(event.data));
  opened.onclose = () => {
    if (socket !== opened) return;
    socket = undefined;
    setLost(lostAt ?? new Date());
    const pause = Math.min(longestPause, 500 * 2 ** attempts) * (0.7 + Math.random() * 0.6);
    attempts += 1;
    setTimeout(() => {
      if (!socket) open();
    }, pause);
  };
}

function hear(text: string): void {
  const said = fromServer.safeParse(JSON.parse(text));
  if (!said.success) return;
  const words = said.data;
  if ('position' in words) known = Math.max(known ?? 0, words.position);
  if (words.type === 'subscribed') for (const each of subscribedHearers) each(words.topic);
  if (words.type === 'presence') for (const each of presenceHearers) each(words);
  // What may no longer be heard may no longer be seen: the fresh read says so.
  if (words.type === 'refused')
    for (const each of topics.get(words.topic)?.hearers ?? [])
      each.news({ type: 'refetch', topic: words.topic, position: known ?? 0 });
  if (words.type !== 'subscribed' && words.type !== 'news' && words.type !== 'refetch') return;
  const topic = topics.get(words.topic);
  if (!topic) return;
  const isFirst = topic.position === undefined;
  topic.position = Math.max(topic.position ?? 0, words.position);
  if (words.type !== 'subscribed') for (const each of topic.hearers) each.news(words);
  else if (isFirst) for (const each of topic.hearers) each.news({ ...words, type: 'refetch' });
}

/**
 * What was fetched before the first subscription may have missed something: it is fetched again (`isFirst`). A topic that
 * is opened later resumes from the newest position known, because news of `tickets` has made cached tickets stale until there.
 */
function subscribe(name: string, topic: Topic): void {
  topic.position ??= known;
  tell({ type: 'subscribe', topic: name, ...(topic.position === undefined ? {} : { since: topic.position }) });
}

function setLost(at: Date | null): void {
  if (lostAt === at) return;
  lostAt = at;
  for (const each of lostHearers) each();
}
