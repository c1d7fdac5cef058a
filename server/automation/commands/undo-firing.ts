import type { Firing } from '../../../contract/automation.ts';
import type { Ctx } from '../../platform/context.ts';
import { notFound, refuse } from '../../platform/refuse.ts';
import { changeTicket } from '../../tickets/commands/change-ticket.ts';
import { conditionFacts } from '../../tickets/queries/condition-facts.ts';
import { oneFiring } from '../queries/list-firings.ts';
import { ticketStanding } from '../queries/ticket-standing.ts';
import { ticketPatch } from '../rules/ticket-patch.ts';
import { undoOf } from '../rules/undo-of.ts';
import { updateFiring } from '../store.ts';

/**
 * Puts back what a rule changed and nobody changed since, as the caller. What was written or sent stays, and the answer says so.
 * Refuses a firing that was stopped, and one that was undone before.
 */
export async function undoFiring(ctx: Ctx, firingId: number): Promise<Firing> {
  await ctx.db.selectFrom('rule_firings').select('id').where('id', '=', firingId).forUpdate().executeTakeFirst();
  const firing = await oneFiring(ctx, firingId);
  if (firing.undone) refuse('conflict', 'firing.undone', 'This was undone already.');
  if (firing.stopped) refuse('conflict', 'firing.stopped', 'This was stopped: there is nothing to undo.');
  const facts = (await conditionFacts(ctx, [firing.ticketId])).get(firing.ticketId);
  if (!facts) notFound('ticket');
  const { ccs } = await ticketStanding(ctx, firing.ticketId);
  const { back, kept } = undoOf(firing.changes, facts, ccs);
  if (Object.keys(back).length > 0)
    await changeTicket(ctx, firing.ticketId, ticketPatch(back), { houseSummarises: true });
  const sent = firing.effects.map(({ kind }) => ({ field: kind, because: 'sent' as const }));
  await updateFiring(ctx, firingId, {
    undone_at: ctx.now,
    undone_by: ctx.actor.kind === 'agent' ? ctx.actor.id : null,
    undone_kept: JSON.stringify([...kept, ...sent]),
  });
  const { id: ruleId, name } = firing.rule;
  ctx.emit('rule.firing-undone', { firingId, ruleId, name }, { ticketId: firing.ticketId });
  return oneFiring(ctx, firingId);
}
