import type { Edge } from '../../platform/house.ts';
import { lockNumbers } from '../../platform/lock-numbers.ts';
import { openSessionLocks, type SessionLocks } from '../../platform/session-locks.ts';
import { type MailboxRow, mailboxRows } from '../queries/present-mailbox.ts';
import { channelsActor } from './file-mails.ts';
import { type ImapWatch, watchImap } from './watch-imap.ts';

const LOOK_MS = 10_000;

type Watched = ImapWatch & { settings: string };

/**
 * Watches every mailbox that is fetched by IMAP; each by one process at a time, so that several processes share the work. New,
 * changed and removed mailboxes are noticed within seconds. Answers how to stop.
 */
export async function watchMailboxes(edge: Edge): Promise<() => Promise<void>> {
  const watches = new Map<number, Watched>();
  let locks: SessionLocks | null = null;
  let closed = false;

  async function look(): Promise<void> {
    const rows = await mailboxRows(edge.look(channelsActor))
      .where('removed_at', 'is', null)
      .where('imap', 'is not', null)
      .execute();
    if (locks && !locks.alive()) await letGo();
    if (rows.length === 0 && watches.size === 0) return;
    locks ??= await openSessionLocks(edge.house.pool);
    const wanted = new Map(rows.map((row) => [row.id, row]));
    for (const [id, watch] of watches) {
      const row = wanted.get(id);
      if (!row || settingsOf(row) !== watch.settings) await drop(id, watch);
    }
    for (const row of rows) await begin(row, locks);
  }

  async function begin(row: MailboxRow, held: SessionLocks): Promise<void> {
    if (closed || watches.has(row.id) || !(await held.take(lockNumbers.mailbox, row.id))) return;
    watches.set(row.id, { ...watchImap(edge, row), settings: settingsOf(row) });
  }

  async function drop(id: number, watch: Watched): Promise<void> {
    watches.delete(id);
    await watch.stop();
    await locks?.free(lockNumbers.mailbox, id);
  }

  /** The session broke and with it every lock: another process may have them now. */
  async function letGo(): Promise<void> {
    await Promise.all([...watches].map(([id, watch]) => drop(id, watch)));
    await locks?.close();
    locks = null;
  }

  const safely = () =>
    look().catch((error) => edge.house.log.warn({ err: error }, 'the mailboxes could not be looked through'));
  let looking = safely();
  const timer = setInterval(() => {
    looking = looking.then(() => (closed ? undefined : safely()));
  }, LOOK_MS);
  return async () => {
    closed = true;
    clearInterval(timer);
    await looking;
    await letGo();
  };
}

/** What a watch was begun with; the cursor is not part of it. */
function settingsOf(row: MailboxRow): string {
  return JSON.stringify([row.imap, row.imap_password]);
}
