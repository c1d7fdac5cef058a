import { Readable } from 'node:stream';
import type { ImapFlow } from 'imapflow';
import type { KeptFile } from '../../platform/files.ts';
import type { Edge } from '../../platform/house.ts';
import { type ImapCursor, moveImapCursor, storeFetchedMail } from '../commands/store-fetched-mail.ts';
import { channelsActor } from './file-mails.ts';
import { LARGEST_MAIL } from './smtp-intake.ts';

/** Of a mail that is too large this much is read at most, to find its headers. */
const MOST_HEADERS = 256 * 1024;

export type FetchPlace = { mailboxId: number; address: string };

/**
 * Fetches the mail at the cursor and stores it. Its size is asked first (RFC822.SIZE, RFC 9051 §7.5.2): of a mail larger than the
 * intake takes only the headers are kept, and it is quarantined.
 */
export async function fetchOneMail(edge: Edge, client: ImapFlow, place: FetchPlace, cursor: ImapCursor): Promise<void> {
  const uid = String(cursor.lastUid);
  const found = await client.fetchOne(uid, { size: true }, { uid: true });
  const size = found ? (found.size ?? 0) : 0;
  const kept =
    found && (size > LARGEST_MAIL ? await keepHeaders(edge, client, uid) : await keepMail(edge, client, uid));
  // Gone since the search: another program deleted it. There is nothing to keep.
  if (!kept) return edge.transact(channelsActor, (ctx) => moveImapCursor(ctx, place.mailboxId, cursor));
  const mail = {
    via: 'imap' as const,
    mailboxId: place.mailboxId,
    mailFrom: '',
    rcptTo: [place.address],
    remoteAddress: null,
    greeting: null,
    rawHash: kept.hash,
    size: kept.size,
  };
  const largerThanTaken = size > LARGEST_MAIL ? size : null;
  await edge.transact(channelsActor, (ctx) => storeFetchedMail(ctx, mail, cursor, largerThanTaken));
}

async function keepMail(edge: Edge, client: ImapFlow, uid: string): Promise<KeptFile | null> {
  const { content } = await client.download(uid, undefined, { uid: true });
  return content ? edge.house.files.keep(Readable.from(content)) : null;
}

async function keepHeaders(edge: Edge, client: ImapFlow, uid: string): Promise<KeptFile | null> {
  const start = await client.fetchOne(uid, { source: { start: 0, maxLength: MOST_HEADERS } }, { uid: true });
  const source = start ? start.source : undefined;
  if (!source) return null;
  const end = source.indexOf('\r\n\r\n');
  return edge.house.files.keep(end < 0 ? source : source.subarray(0, end + 4));
}
