import type { channelsRoutes } from '../../../contract/channels.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { Ctx } from '../../platform/context.ts';
import { forgetMailboxDirectory } from '../queries/mailbox-directory.ts';
import { oneMailbox, oneMailboxRow } from '../queries/one-mailbox.ts';
import type { MailboxRow } from '../queries/present-mailbox.ts';
import { putAliases, updateMailbox } from '../store.ts';
import { checkAddresses, checkPlace } from './check-mailbox.ts';
import { sealedServers } from './seal-servers.ts';

export type MailboxChange = RouteInput<typeof channelsRoutes.changeMailbox>['body'];

/**
 * Changes a mailbox. A secret that is left out stays, but only for the same server and account: a password is never sent to
 * another host than the one it was given for. Fetching starts anew when the IMAP folder is another one.
 */
export async function changeMailbox(ctx: Ctx, id: number, change: MailboxChange): Promise<void> {
  const row = await oneMailboxRow(ctx, id);
  const before = await oneMailbox(ctx, id);
  const address = change.address ?? row.address;
  const aliases = [...new Set(change.aliases ?? row.aliases)].filter((alias) => alias !== address);
  await checkAddresses(ctx, id, [address, ...aliases]);
  await checkPlace(ctx, change);
  await updateMailbox(ctx, id, {
    address,
    ...(change.fromName && { from_name: change.fromName }),
    ...(change.brandId !== undefined && { brand_id: change.brandId }),
    ...(change.teamId !== undefined && { team_id: change.teamId }),
    ...sealedServers(ctx.house.keys, change),
    ...movedServers(row, change),
  });
  await putAliases(ctx, id, aliases);
  const after = await oneMailbox(ctx, id);
  ctx.emit('mailbox.changed', { id, name: address, changes: changesOf(before, after) });
  ctx.afterCommit(() => forgetMailboxDirectory(ctx.house));
}

type Server = { host: string; account: string | null; port: number };

function movedServers(row: MailboxRow, { imap, smtp }: MailboxChange) {
  const was = row.imap as (Server & { folder: string }) | null;
  const moved = isElsewhere(was, imap);
  const otherFolder = imap && (moved || was?.folder !== imap.folder);
  return {
    ...(moved && !imap?.password && { imap_password: null }),
    ...(isElsewhere(row.smtp as Server | null, smtp) && !smtp?.password && { smtp_password: null }),
    ...(otherFolder && { imap_uid_validity: null, imap_last_uid: 0 }),
    ...((imap !== undefined || smtp !== undefined) && { error: null, error_at: null }),
  };
}

function isElsewhere(before: Server | null, after: Server | null | undefined): boolean {
  if (!before || !after) return false;
  return before.host !== after.host || before.account !== after.account || before.port !== after.port;
}

function changesOf<T extends object>(before: T, after: T): Record<string, { from: unknown; to: unknown }> {
  const names = (Object.keys(after) as (keyof T & string)[]).filter((name) => name !== 'health');
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, { from: before[name], to: after[name] }]));
}
