import type { CustomerMerge } from '../../../contract/customers.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { oneMerge } from '../queries/present-merge.ts';
import { mergeFacts } from '../rules/merge-facts.ts';
import { shownName } from '../rules/shown-name.ts';
import type { MergeMemory } from '../rules/undo-merge-facts.ts';
import { insertMerge, replacePhones, updateCustomer } from '../store.ts';
import { giveEmails } from './give-emails.ts';
import { holdStanding } from './hold-customers.ts';
import { writeFacts } from './write-facts.ts';

/**
 * Merges a customer into another, who keeps everything of both; what was there before is remembered for an undo. Refuses a merge
 * into itself and with a customer who is merged already, so there are no circles. Rooms with things of customers hear
 * `customer.merged` and move them.
 */
export async function mergeCustomers(ctx: Ctx, mergedId: number, keptId: number): Promise<CustomerMerge> {
  if (mergedId === keptId)
    refuse('conflict', 'customer-merge.itself', 'A customer cannot be merged into itself.', {
      fields: [{ path: 'body.intoId', code: 'customer-merge.itself', message: 'is the same customer', id: keptId }],
    });
  const [merged, kept] = await holdStanding(ctx, [mergedId, keptId]);
  const after = mergeFacts(kept!.facts, merged!.facts);
  const memory: MergeMemory = { kept: kept!.facts, merged: merged!.facts, after };
  // First given up, then taken: an address never has two customers.
  await giveEmails(ctx, mergedId, []);
  await replacePhones(ctx, mergedId, []);
  await updateCustomer(ctx, mergedId, { merged_into_id: keptId });
  await writeFacts(ctx, keptId, kept!.facts, after);
  const mergeId = await insertMerge(ctx, {
    kept_id: keptId,
    merged_id: mergedId,
    merged_name: shownName({ ...merged!.facts, phones: merged!.facts.phones.map(({ phone }) => phone) }),
    at: ctx.now,
    by_agent_id: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
    before: JSON.stringify(memory),
  });
  ctx.emit('customer.merged', { mergeId, keptId, mergedId });
  return oneMerge(ctx, mergeId);
}
