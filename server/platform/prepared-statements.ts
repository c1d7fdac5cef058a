import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** A text asked this often is prepared: planning a join takes the server several times as long as running it. */
const worthPreparing = 3;
/** Texts of every length of list would fill the server's memory; beyond so many the rest is planned each time. */
const mostPrepared = 400;

/**
 * Lets the connections of a pool keep the plans of what they are asked again and again (named statements of the
 * extended protocol). A pooler in between must know them: PgBouncer does since 1.21.
 */
export function prepareStatements(pool: Pool): void {
  const asked = new Map<string, { times: number; name: string | null }>();
  pool.on('connect', (client) => prepareOn(client, (text) => nameOf(asked, text)));
}

function prepareOn(client: PoolClient, name: (text: string) => string | null): void {
  const plain = client.query.bind(client) as (...given: unknown[]) => unknown;
  const query = (...given: unknown[]) => {
    const [text, values, ...rest] = given;
    // Without values it may be several commands in one text, which cannot be prepared.
    const one = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const known = one ? name(text) : null;
    return known === null ? plain(...given) : plain({ name: known, text, values }, ...rest);
  };
  client.query = query as typeof client.query;
}

function nameOf(asked: Map<string, { times: number; name: string | null }>, text: string): string | null {
  const entry = asked.get(text) ?? { times: 0, name: null };
  entry.times++;
  if (entry.times === 1 && asked.size < mostPrepared) asked.set(text, entry);
  if (entry.times === worthPreparing) entry.name = createHash('sha1').update(text).digest('hex');
  return entry.name;
}
