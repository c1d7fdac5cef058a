import { sql } from 'kysely';
import type { Pool, PoolClient } from 'pg';

const mark = '/* sent with the next */';

/** For the end of a statement in a transaction whose answer nobody reads: it travels with the next one, or with the commit. */
export const sentWithNext = sql.raw(mark);

type Ask = (...given: unknown[]) => Promise<unknown>;

/**
 * Saves round trips on connections that send without waiting (`pipeline`): `begin` goes out together with the first statement,
 * and what nobody waits for (`sentWithNext`) with the next, at the latest with `commit`. A transaction without statements sends
 * nothing. A commit is never answered before it is true: where a statement before it fails, the server makes a rollback of it,
 * and whoever commits gets the fault of the statement.
 */
export function uniteRoundTrips(pool: Pool): void {
  pool.on('connect', uniteOn);
}

function uniteOn(client: PoolClient): void {
  const ask = client.query.bind(client) as unknown as Ask;
  let isBegun = false;
  let held: unknown[][] = [];
  const send = (given: unknown[]) => {
    const all = [...held, given];
    held = [];
    return all.length === 1 ? ask(...given) : sendTogether(client, ask, all);
  };
  const query = (...given: unknown[]) => {
    const text = String(given[0]);
    if (text === 'begin' || (isBegun && text.endsWith(mark))) {
      isBegun = true;
      held.push(given);
      return answered(text);
    }
    if (text !== 'commit' && text !== 'rollback') return send(given);
    isBegun = false;
    const nothingSent = held[0]?.[0] === 'begin';
    if (text === 'rollback') held = [];
    if (!nothingSent || held.length > 1) return send(given);
    held = [];
    return answered(text);
  };
  client.query = query as unknown as typeof client.query;
}

/** What is said of a statement that the server has not heard yet, or need not hear. */
function answered(text: string): Promise<unknown> {
  return Promise.resolve({ command: text.split(' ', 1)[0]?.toUpperCase(), rowCount: 0, rows: [] });
}

/** In one write. Answers what the last answers, or rejects with the first that failed. */
async function sendTogether(client: PoolClient, ask: Ask, all: readonly unknown[][]): Promise<unknown> {
  const { stream } = (client as unknown as { connection: { stream: { cork(): void; uncork(): void } } }).connection;
  stream.cork();
  const answers = all.map((given) => ask(...given));
  stream.uncork();
  const settled = await Promise.allSettled(answers);
  for (const each of settled) if (each.status === 'rejected') throw each.reason;
  return (settled.at(-1) as PromiseFulfilledResult<unknown>).value;
}
