import type { Ctx } from '../../platform/context.ts';
import { forgetMailboxDirectory } from '../queries/mailbox-directory.ts';
import { oneMailboxRow } from '../queries/one-mailbox.ts';
import { putAliases, updateMailbox } from '../store.ts';

/** Removes a mailbox, its addresses and its secrets. Tickets and mails stay. */
export async function removeMailbox(ctx: Ctx, id: number): Promise<void> {
  const { address } = await oneMailboxRow(ctx, id);
  await putAliases(ctx, id, []);
  const secrets = { imap: null, imap_password: null, smtp: null, smtp_password: null, dkim_private_key: null };
  await updateMailbox(ctx, id, { ...secrets, removed_at: ctx.now });
  ctx.emit('mailbox.removed', { id, name: address });
  ctx.afterCommit(() => forgetMailboxDirectory(ctx.house));
}
