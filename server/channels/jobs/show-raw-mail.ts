import { open } from 'node:fs/promises';
import type { Edge } from '../../platform/house.ts';
import { notFound } from '../../platform/refuse.ts';
import { cleanText } from '../rules/clean-text.ts';
import { channelsActor } from './file-mails.ts';

/** As much as anybody reads. */
const MOST_BYTES = 1024 * 1024;

/** The raw text of a mail, at most its first megabyte. Refuses when there is none, or it was redacted. */
export async function showRawMail(edge: Edge, mailId: number): Promise<{ text: string; truncated: boolean }> {
  const { db, house } = edge.look(channelsActor);
  const row = await db
    .selectFrom('inbound_mails')
    .select(['raw_hash', 'size'])
    .where('id', '=', mailId)
    .where('redacted_at', 'is', null)
    .executeTakeFirst();
  if (!row) notFound('mail');
  const file = await open(house.files.pathOf(row.raw_hash)).catch(() => notFound('mail'));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(MOST_BYTES, row.size)), 0);
    return {
      text: cleanText(buffer.subarray(0, bytesRead).toString('utf8'), MOST_BYTES),
      truncated: row.size > bytesRead,
    };
  } finally {
    await file.close();
  }
}
