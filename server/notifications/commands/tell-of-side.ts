import type { Ctx } from '../../platform/context.ts';
import type { Heard } from '../../platform/events/reaction.ts';
import { sideHearers } from '../../tickets/queries/side-hearers.ts';
import { hearers } from '../queries/hearers.ts';
import { writeNotifications } from './tell-agents.ts';

type Event = Heard<'side-conversation.opened' | 'side-conversation.answered'>;

/** Tells whom a side conversation concerns of a new message in it. Automatic mails concern nobody. */
export async function tellOfSide(ctx: Ctx, event: Event): Promise<void> {
  const { ticketId, payload } = event;
  if (ticketId === null || ('automatic' in payload && payload.automatic !== null)) return;
  const { sideConversationId } = payload;
  const concerned = await sideHearers(ctx, sideConversationId);
  const others = await hearers(
    ctx,
    concerned.filter((id) => id !== payload.agentId),
  );
  await writeNotifications(ctx, { ...event, ticketId }, { kind: 'side-conversation', sideConversationId }, others);
}
