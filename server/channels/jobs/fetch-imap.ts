import type { ImapFlow } from 'imapflow';
import type { Edge } from '../../platform/house.ts';
import { moveImapCursor } from '../commands/store-fetched-mail.ts';
import { oneMailboxRow } from '../queries/one-mailbox.ts';
import { fetchOneMail } from './fetch-one-mail.ts';
import { channelsActor } from './file-mails.ts';

const DAY_MS = 86_400_000;

/**
 * Fetches what is new in the open folder of a mailbox, oldest first. The first time that is what came since the day before the
 * mailbox was added here, so that years of old mail do not become tickets. After a changed UIDVALIDITY the folder is read again from
 * the day before the last mail; what came before is recognised by its bytes. Answers how many came.
 */
export async function fetchImap(edge: Edge, client: ImapFlow, mailboxId: number): Promise<number> {
  const row = await oneMailboxRow(edge.look(channelsActor), mailboxId);
  const folder = client.mailbox;
  if (!folder) return 0;
  const uidValidity = Number(folder.uidValidity);
  const isKnown = row.imap_uid_validity === uidValidity;
  const since = new Date((row.last_in_at ?? row.created_at).getTime() - DAY_MS);
  const uids = isKnown
    ? await uidsAfter(client, row.imap_last_uid)
    : ((await client.search({ since }, { uid: true })) || []).toSorted((a, b) => a - b);
  for (const uid of uids)
    await fetchOneMail(edge, client, { mailboxId, address: row.address }, { uidValidity, lastUid: uid });
  if (!isKnown && uids.length === 0) {
    const cursor = { uidValidity, lastUid: Math.max(0, Number(folder.uidNext) - 1) };
    await edge.transact(channelsActor, (ctx) => moveImapCursor(ctx, mailboxId, cursor));
  }
  return uids.length;
}

/** "n:*" answers the last mail even when its UID is smaller (RFC 9051 §6.4.8). */
async function uidsAfter(client: ImapFlow, lastUid: number): Promise<number[]> {
  const found = (await client.search({ uid: `${lastUid + 1}:*` }, { uid: true })) || [];
  return found.filter((uid) => uid > lastUid).toSorted((a, b) => a - b);
}
