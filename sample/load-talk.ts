import { actingAs, type Ctx } from '../server/platform/context.ts';
import { addNote } from '../server/tickets/commands/add-note.ts';
import { answerSideConversation, receiveSideMessage } from '../server/tickets/commands/answer-side-thread.ts';
import { plainMessage } from '../server/tickets/commands/incoming-message.ts';
import { openSideConversation } from '../server/tickets/commands/open-side-thread.ts';
import { recordSideDelivery } from '../server/tickets/commands/record-side-delivery.ts';
import { asAgent, known, type Loaded } from './load-people.ts';
import type { TicketIds } from './load-ticket.ts';
import type { SamplePlan } from './plan.ts';

const potter = { name: 'Pia Keller', address: 'pia@keller-kilns.example' };

/** How the company talks about its tickets: with the potter by mail, with the Wholesale team inside, and by mentions in notes. */
export async function loadTalk(ctx: Ctx, plan: SamplePlan, loaded: Loaded, ids: TicketIds): Promise<void> {
  const open = plan.tickets.filter((each) => each.status === 'open' && !each.isSpam);
  const cracked = open.filter((each) => each.tags.includes('damaged in transit')).at(-1) ?? open[0];
  const other = open.filter((each) => each !== cracked).at(-1);
  if (!cracked || !other) return;
  await askThePotter(ctx, loaded, known(ids, cracked.key).ticketId);
  await askWholesale(ctx, loaded, known(ids, other.key).ticketId);
}

async function askThePotter(ctx: Ctx, loaded: Loaded, ticketId: number): Promise<void> {
  const tomas = asAgent(ctx, loaded, 'tomas');
  const sideId = await openSideConversation(tomas, ticketId, {
    with: { address: potter.address },
    subject: 'Batch 14: hairline cracks',
    text: 'Hello Pia,\n\nanother pot of batch 14 has cracked along the foot. Was the firing different that week?',
    attachmentIds: [],
  });
  const sent = await ctx.db
    .selectFrom('side_messages')
    .select('id')
    .where('side_conversation_id', '=', sideId)
    .executeTakeFirstOrThrow();
  await recordSideDelivery(ctx, { messageId: sent.id, state: 'delivered', words: null });
  const text =
    'Hello Tomás,\n\nthe kiln cooled too fast on the 12th. I will replace all of them, and send twenty on Monday.';
  const { customerId: _nobody, ...answer } = plainMessage(0, text);
  const house = actingAs(ctx, { kind: 'system', name: 'channels' });
  await receiveSideMessage(house, sideId, { ...answer, from: potter.address, fromName: potter.name });
  const lena = named('agent', known(loaded.agents, 'lena').id, 'Lena');
  const html = `<p>${lena} Pia replaces the whole batch. Shall we write to everybody who bought one?</p>`;
  await addNote(tomas, ticketId, { html, attachmentIds: [] });
}

async function askWholesale(ctx: Ctx, loaded: Loaded, ticketId: number): Promise<void> {
  const teamId = known(loaded.teams, 'wholesale');
  const sideId = await openSideConversation(asAgent(ctx, loaded, 'tomas'), ticketId, {
    with: { teamId },
    subject: 'Trade price for twelve?',
    text: 'She would take twelve if we could come near the trade price. May we?',
    attachmentIds: [],
  });
  const text = 'From ten on, yes: fifteen per cent off, and she pays the pallet.';
  await answerSideConversation(asAgent(ctx, loaded, 'lena'), sideId, { text, attachmentIds: [] });
  const html = `<p>${named('team', teamId, 'Wholesale')} thank you, I have offered it to her.</p>`;
  await addNote(asAgent(ctx, loaded, 'tomas'), ticketId, { html, attachmentIds: [] });
}

function named(kind: 'agent' | 'team', id: number, name: string): string {
  return `<span data-mention="${kind}-${id}">@${name}</span>`;
}
