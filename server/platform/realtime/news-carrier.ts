import { connect as connectNats, type NatsConnection } from '@nats-io/transport-node';
import pg from 'pg';
import type { DatabaseAddress } from '../database.ts';
import type { House } from '../house.ts';

/** What carries "there is news" and presence between processes. */
export type NewsCarrier = { announce(): void; signal(text: string): void; close(): Promise<void> };
/** `position`: the newest event there is, where the carrier tells it. */
export type Hears = { news(position?: number): void; presence(text: string): void };

const newsChannel = 'warmline_events';
const presenceChannel = 'warmline_presence';

/** NATS when NATS_URL is set, else PostgreSQL’s own LISTEN and NOTIFY on a connection of its own. */
export function openNewsCarrier(house: House, database: DatabaseAddress, hears: Hears): Promise<NewsCarrier> {
  return house.config.natsUrl ? overNats(house.config.natsUrl, hears) : overPostgres(house, database, hears);
}

async function overPostgres(house: House, database: DatabaseAddress, hears: Hears): Promise<NewsCarrier> {
  let client: pg.Client | null = null;
  let closed = false;
  const listen = async (): Promise<void> => {
    const fresh = new pg.Client({ ...database, keepAlive: true });
    fresh.on('notification', ({ channel, payload }) =>
      channel === newsChannel ? hears.news(Number(payload) || undefined) : hears.presence(payload ?? '{}'),
    );
    fresh.on('error', () => {});
    await fresh.connect();
    await fresh.query(`listen ${newsChannel}; listen ${presenceChannel}`);
    fresh.on('end', () => closed || again());
    client = fresh;
    // What was told while nobody listened.
    hears.news();
  };
  const again = () => {
    house.log.warn('news from other processes cannot be heard; trying again');
    setTimeout(() => void listen().catch(() => closed || again()), 500).unref();
  };
  await listen();
  return {
    // The relay itself tells PostgreSQL, once a batch.
    announce: () => {},
    signal: (text) => void house.pool.query('select pg_notify($1, $2)', [presenceChannel, text]).catch(() => {}),
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}

async function overNats(url: string, hears: Hears): Promise<NewsCarrier> {
  const nats: NatsConnection = await connectNats({ servers: url, maxReconnectAttempts: -1, name: 'warmline' });
  nats.subscribe(newsChannel, { callback: () => hears.news() });
  nats.subscribe(presenceChannel, { callback: (_error, message) => hears.presence(message.string()) });
  return {
    announce: () => nats.publish(newsChannel),
    signal: (text) => nats.publish(presenceChannel, text),
    close: () => nats.drain(),
  };
}
