import type { Ctx } from '../../platform/context.ts';
import { readableTicket } from '../policy.ts';
import { putRead } from '../store.ts';

/** Remembers how far the calling agent has read. Nobody else is told, so this is not a fact of the journal. */
export async function readTicket(ctx: Ctx, ticketId: number, messageId: number): Promise<void> {
  await readableTicket(ctx, ticketId);
  if (ctx.actor.kind === 'agent') await putRead(ctx, ticketId, ctx.actor.id, messageId);
}
