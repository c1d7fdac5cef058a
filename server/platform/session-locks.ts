import type { Pool } from 'pg';

/** Advisory locks of one database session: whoever is killed holds nothing. */
export type SessionLocks = {
  /** True when the lock is ours now. Taking one twice in a session succeeds: name each thing once. */
  take(space: number, key: number): Promise<boolean>;
  free(space: number, key: number): Promise<void>;
  /** False once the session broke: then nothing is held any more. */
  alive(): boolean;
  close(): Promise<void>;
};

/** Takes a connection of the pool for locks and nothing else. */
export async function openSessionLocks(pool: Pool): Promise<SessionLocks> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const lose = (error: Error) => {
    lost = error;
  };
  client.on('error', lose);
  // One after another: a connection takes one query at a time.
  let last: Promise<unknown> = Promise.resolve();
  const ask = (call: string, space: number, key: number): Promise<boolean> => {
    const asked = last.then(() => client.query(`select ${call}($1, $2) as answer`, [space, folded(key)]));
    last = asked.catch(() => {});
    return asked.then(({ rows }) => rows[0].answer as boolean);
  };
  return {
    take: (space, key) => ask('pg_try_advisory_lock', space, key),
    free: async (space, key) => void (await ask('pg_advisory_unlock', space, key).catch(() => false)),
    alive: () => lost === undefined,
    close: async () => {
      await last;
      if (!lost) await client.query('select pg_advisory_unlock_all()').catch(lose);
      client.off('error', lose);
      client.release(lost);
    },
  };
}

/** The second number of a lock has 31 bits. Two things that share one only wait for each other. */
function folded(key: number): number {
  return key % 2_147_483_647;
}
