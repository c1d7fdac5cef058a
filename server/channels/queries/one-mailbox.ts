import type { Mailbox } from '../../../contract/channels.ts';
import type { Look } from '../../platform/context.ts';
import { notFound } from '../../platform/refuse.ts';
import { type MailboxRow, mailboxRows, presentMailbox } from './present-mailbox.ts';

/** One mailbox. Refuses when there is none, or it was removed. */
export async function oneMailbox(look: Look, id: number): Promise<Mailbox> {
  return presentMailbox(look.house.keys, await oneMailboxRow(look, id));
}

/** Its whole row, sealed secrets included, for whoever uses its servers. */
export async function oneMailboxRow(look: Look, id: number): Promise<MailboxRow> {
  const row = await mailboxRows(look).where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();
  return row ?? notFound('mailbox');
}
