import type { Ctx } from '../../platform/context.ts';
import { updateTicket } from '../store.ts';

/** Shows a customer’s rating on the ticket. The answer itself belongs to the room `surveys`. */
export async function recordRating(
  ctx: Ctx,
  rating: { ticketId: number; rating: number; comment: string; at: Date },
): Promise<void> {
  await updateTicket(ctx, rating.ticketId, {
    rating: rating.rating,
    rating_comment: rating.comment,
    rated_at: rating.at,
  });
}
