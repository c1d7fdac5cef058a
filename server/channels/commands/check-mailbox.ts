import type { Ctx } from '../../platform/context.ts';
import { refuse, refuseField } from '../../platform/refuse.ts';

/** Refuses when one of these addresses already brings mail to another mailbox. */
export async function checkAddresses(ctx: Ctx, mailboxId: number | null, addresses: readonly string[]): Promise<void> {
  if (addresses.some((address) => address.includes('+')))
    refuseField('address', 'mailbox.plus-address', 'A plus-address belongs to the mailbox without the plus part.');
  const taken = await ctx.db
    .selectFrom('mailboxes')
    .leftJoin('mailbox_aliases', 'mailbox_aliases.mailbox_id', 'mailboxes.id')
    .select('mailboxes.id')
    .where('removed_at', 'is', null)
    .where('mailboxes.id', '<>', mailboxId ?? 0)
    .where((eb) =>
      eb.or([eb('mailboxes.address', 'in', [...addresses]), eb('mailbox_aliases.address', 'in', [...addresses])]),
    )
    .executeTakeFirst();
  if (taken) refuse('conflict', 'mailbox.address-taken', 'Another mailbox already has this address.');
}

type Place = { brandId?: number | undefined; teamId?: number | null | undefined };

/** Refuses a brand or a team that is not there. */
export async function checkPlace(ctx: Ctx, { brandId, teamId }: Place): Promise<void> {
  if (brandId !== undefined) {
    const brand = ctx.db.selectFrom('brands').select('id').where('id', '=', brandId);
    if (!(await brand.executeTakeFirst())) refuseField('brandId', 'brand.unknown', 'There is no such brand.');
  }
  if (teamId != null) {
    const team = ctx.db.selectFrom('teams').select('id').where('id', '=', teamId);
    if (!(await team.executeTakeFirst())) refuseField('teamId', 'team.unknown', 'There is no such team.');
  }
}
