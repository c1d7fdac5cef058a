import type { CustomerMerge } from '../../../contract/customers.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { oneMerge } from '../queries/present-merge.ts';
import type { CustomerFacts } from '../rules/merge-facts.ts';
import { type MergeMemory, undoMergeFacts } from '../rules/undo-merge-facts.ts';
import { markMergeUndone, updateCustomer } from '../store.ts';
import { holdCustomers, holdStanding } from './hold-customers.ts';
import { writeFacts } from './write-facts.ts';

/**
 * Undoes a merge: both stand as before, what was changed since stays with the kept one. Refuses a merge undone already, and one
 * whose kept customer was merged on: that later merge is to be undone first.
 */
export async function undoMerge(ctx: Ctx, mergeId: number): Promise<CustomerMerge> {
  const merge = await ctx.db
    .selectFrom('customer_merges')
    .selectAll()
    .where('id', '=', mergeId)
    .forUpdate()
    .executeTakeFirst();
  if (!merge) notFound('customer-merge');
  if (merge.undone_at) refuse('conflict', 'customer-merge.undone', 'This merge was undone already.');
  const { kept_id: keptId, merged_id: mergedId } = merge;
  const [kept] = await holdStanding(ctx, [keptId]);
  const [merged] = await holdCustomers(ctx, [mergedId]);
  const back = undoMergeFacts(merge.before as MergeMemory, kept!.facts);
  await updateCustomer(ctx, mergedId, { merged_into_id: null });
  await writeFacts(ctx, keptId, kept!.facts, await withoutRemovedOrganization(ctx, back.kept));
  // As a merged customer nobody could change it: its row still says all but what moved.
  const { emails, phones } = back.merged;
  await writeFacts(ctx, mergedId, merged!.facts, { ...merged!.facts, emails, phones });
  await markMergeUndone(ctx, mergeId);
  ctx.emit('customer.merge-undone', { mergeId, keptId, mergedId });
  return oneMerge(ctx, mergeId);
}

/** An organization that was removed since does not come back with the customer. */
async function withoutRemovedOrganization(ctx: Ctx, facts: CustomerFacts): Promise<CustomerFacts> {
  if (facts.organizationId === null) return facts;
  const standing = await ctx.db
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', facts.organizationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return standing ? facts : { ...facts, organizationId: null };
}
