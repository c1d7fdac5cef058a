import type { channelsRoutes } from '../../../contract/channels.ts';
import type { RouteInput } from '../../../contract/route.ts';
import type { Ctx } from '../../platform/context.ts';
import { defaultBrand } from '../../settings/queries/default-brand.ts';
import { forgetMailboxDirectory } from '../queries/mailbox-directory.ts';
import { insertMailbox, putAliases } from '../store.ts';
import { checkAddresses, checkPlace } from './check-mailbox.ts';
import { sealedServers } from './seal-servers.ts';

export type NewMailbox = RouteInput<typeof channelsRoutes.addMailbox>['body'];

/** Adds a mailbox; secrets are sealed before they are written. Refuses an address that is another mailbox's. Answers its id. */
export async function addMailbox(ctx: Ctx, given: NewMailbox): Promise<number> {
  const aliases = [...new Set(given.aliases ?? [])].filter((alias) => alias !== given.address);
  await checkAddresses(ctx, null, [given.address, ...aliases]);
  await checkPlace(ctx, given);
  const brandId = given.brandId ?? (await defaultBrand(ctx)).id;
  const id = await insertMailbox(ctx, {
    address: given.address,
    from_name: given.fromName ?? 'agent',
    brand_id: brandId,
    team_id: given.teamId ?? null,
    ...sealedServers(ctx.house.keys, given),
    created_at: ctx.now,
  });
  await putAliases(ctx, id, aliases);
  ctx.emit('mailbox.added', { id, name: given.address });
  ctx.afterCommit(() => forgetMailboxDirectory(ctx.house));
  return id;
}
