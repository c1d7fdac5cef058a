import type { Ctx } from '../../platform/context.ts';
import { readableTicket } from '../policy.ts';
import { deleteDraft, putDraft } from '../store.ts';

export type DraftContent = { kind: 'reply' | 'note'; html: string; attachmentIds: number[] };

/** Keeps what the calling agent is writing; an empty draft is thrown away. Only its writer ever sees it. */
export async function saveDraft(ctx: Ctx, ticketId: number, draft: DraftContent): Promise<void> {
  await readableTicket(ctx, ticketId);
  if (ctx.actor.kind !== 'agent') return;
  const empty = draft.attachmentIds.length === 0 && !/[^\s]/.test(draft.html.replace(/<(?!img)[^>]*>/g, ''));
  if (empty) return deleteDraft(ctx, ticketId, ctx.actor.id);
  await putDraft(ctx, {
    ticket_id: ticketId,
    agent_id: ctx.actor.id,
    kind: draft.kind,
    html: draft.html,
    attachment_ids: draft.attachmentIds,
    saved_at: ctx.now,
  });
}
