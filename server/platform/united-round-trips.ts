import type { Pool, PoolClient } from 'pg';

/** A statement that ends with these words is the last of its transaction: its answer is that of the commit. */
export const sentWithCommit = '/* sent with the commit */';

type Ask = (...given: unknown[]) => Promise<unknown>;

/**
 * Saves round trips on connections that send without waiting (`pipeline`): `begin` goes out together with the first statement,
 * and the last one (`sentWithCommit`) together with `commit`. A transaction without statements sends nothing. Nothing is
 * answered earlier than it is true: where the last statement fails, the server makes a rollback of the commit, and whoever
 * commits gets the fault of the statement.
 */
export function uniteRoundTrips(pool: Pool): void {
  pool.on('connect', uniteOn);
}

function uniteOn(client: PoolClient): void {
  const ask = client.query.bind(client) as unknown as Ask;
  let held: unknown[][] = [];
  const send = (given: unknown[]) => {
    const all = [...held, given];
    held = [];
    return all.length === 1 ? ask(...given) : sendTogether(client, ask, all);
  };
  const query = (...given: unknown[]) => {
    const [text] = given;
    const ends = text === 'commit' || text === 'rollback';
    const nothingSent = held[0]?.[0] === 'begin';
    if (ends && nothingSent && (held.length === 1 || text === 'rollback')) held = [];
    else if (text === 'rollback') {
      held = [];
      return ask(...given);
    } else if (text === 'begin' || (typeof text === 'string' && text.endsWith(sentWithCommit))) held.push(given);
    else return send(given);
    return Promise.resolve({ command: String(text).split(' ', 1)[0]?.toUpperCase(), rowCount: 0, rows: [] });
  };
  client.query = query as unknown as typeof client.query;
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
