import { sql } from 'kysely';
import type { Edge } from '../../platform/house.ts';
import type { Job } from '../../platform/jobs/queue.ts';

/** Erases raw mails that nothing refers to any more: no other mail, attachment or mail of the outbox with the same bytes. */
export const eraseRawFiles: Job = {
  name: 'channels.erase-raw-files',
  run: async (edge, data) => {
    for (const hash of data.hashes as string[]) {
      if (!(await isUsed(edge, hash))) await edge.house.files.erase(hash);
    }
  },
};

async function isUsed({ house }: Edge, hash: string): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`
    select exists (select from inbound_mails where raw_hash = ${hash} and redacted_at is null)
      or exists (select from attachments where hash = ${hash} and redacted_at is null)
      or exists (select from outbox_mails where raw_hash = ${hash}) as used`.execute(house.db);
  return rows[0]!.used;
}
