import pg from 'pg';

/**
 * Runs `work` on a connection of its own, inside one transaction, with settings under which values become text and
 * text becomes the same values again, whatever the server's or the role's own settings are.
 */
export async function backupSession<T>(
  connection: pg.ClientConfig,
  mode: 'read-only snapshot' | 'read-write',
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection);
  // A lost connection also fails the query that runs; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(SETTINGS);
    await client.query(mode === 'read-write' ? 'begin' : 'begin isolation level repeatable read read only');
    const answer = await work(client);
    await client.query('commit');
    return answer;
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end();
  }
}

/** row_security off: a policy that would hide rows fails the backup instead of leaving them out. */
const SETTINGS = `
  set client_encoding = 'UTF8'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set timezone = 'UTC';
  set extra_float_digits = 1; set bytea_output = 'hex'; set xmloption = 'content'; set row_security = off;
  set statement_timeout = 0; set lock_timeout = '60s'; set idle_in_transaction_session_timeout = 0;`;
