import type { Mailbox } from '../../../contract/channels.ts';
import type { Look } from '../../platform/context.ts';
import { mailboxRows, presentMailbox } from './present-mailbox.ts';

/** All mailboxes by address; removed ones are left out. */
export async function allMailboxes(look: Look): Promise<Mailbox[]> {
  const rows = await mailboxRows(look).where('removed_at', 'is', null).orderBy('address').execute();
  return rows.map((row) => presentMailbox(look.house.keys, row));
}
