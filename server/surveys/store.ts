import type { Insertable } from 'kysely';
import type { SurveyPlans, SurveyResponses } from '../migrations/tables.ts';
import type { Ctx } from '../platform/context.ts';

/** The only writer of this room's tables. */

/** A ticket that was solved again is asked about once, as it was solved last. */
export async function putPlan(ctx: Ctx, plan: Insertable<SurveyPlans>): Promise<void> {
  const { ticket_id: _ticket, ...facts } = plan;
  await ctx.db
    .insertInto('survey_plans')
    .values(plan)
    .onConflict((conflict) => conflict.column('ticket_id').doUpdateSet(facts))
    .execute();
}

/** Takes the plan that has been due longest and puts it off until `again`, so that one that fails holds nobody up; null when none is due. */
export async function claimDuePlan(ctx: Ctx, again: Date): Promise<number | null> {
  const claimed = await ctx.db
    .updateTable('survey_plans')
    .set({ ask_at: again })
    .where('ticket_id', '=', (eb) =>
      eb
        .selectFrom('survey_plans')
        .select('ticket_id')
        .where('ask_at', '<=', ctx.now)
        .orderBy('ask_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning('ticket_id')
    .executeTakeFirst();
  return claimed?.ticket_id ?? null;
}

/** Removes a plan; answers it, or undefined when somebody else did. */
export function deletePlan(ctx: Ctx, ticketId: number) {
  return ctx.db
    .deleteFrom('survey_plans')
    .where('ticket_id', '=', ticketId)
    .returning(['ticket_id', 'agent_id'])
    .executeTakeFirst();
}

export async function insertInvitation(
  ctx: Ctx,
  row: { ticketId: number; customerId: number; agentId: number | null },
): Promise<number> {
  const made = await ctx.db
    .insertInto('survey_invitations')
    .values({ ticket_id: row.ticketId, customer_id: row.customerId, agent_id: row.agentId, asked_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

export async function noteInvitationMessage(ctx: Ctx, id: number, messageId: number): Promise<void> {
  await ctx.db.updateTable('survey_invitations').set({ message_id: messageId }).where('id', '=', id).execute();
}

/** When the invitation that this message carries went out; null when it came back. */
export async function noteInvitationDelivered(ctx: Ctx, messageId: number, at: Date | null): Promise<void> {
  let rows = ctx.db.updateTable('survey_invitations').set({ delivered_at: at }).where('message_id', '=', messageId);
  if (at) rows = rows.where('delivered_at', 'is', null);
  await rows.execute();
}

export async function insertResponse(ctx: Ctx, row: Insertable<SurveyResponses>): Promise<number> {
  return (await ctx.db.insertInto('survey_responses').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function changeResponse(ctx: Ctx, id: number, rating: number, comment: string): Promise<void> {
  await ctx.db
    .updateTable('survey_responses')
    .set({ rating, comment, changed_at: ctx.now })
    .where('id', '=', id)
    .execute();
}
