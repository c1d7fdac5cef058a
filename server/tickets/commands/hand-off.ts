import { escapeHtml } from '../../../contract/escape-html.ts';
import type { Ctx } from '../../platform/context.ts';
import { refuse } from '../../platform/refuse.ts';
import { wordsIn } from '../../platform/words.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import type { TicketRecord } from '../policy.ts';
import { type HandOffToTell, handOffToTell } from '../queries/hand-off-to-tell.ts';
import { suggestHandOff } from '../queries/suggest-hand-off.ts';
import { previewOf, writtenText } from '../rules/written-text.ts';
import { insertMessage, putRead, updateTicket } from '../store.ts';
import { insertHandOff } from '../stores/hand-offs.ts';
import { sendSystemMessage } from './send-system-message.ts';

/** How a change of hands is told, where it is one. */
export type HandOffTelling = {
  /** What the next agent must know, in a line. */
  summary?: string | undefined;
  /** The house writes the line itself where nobody does: macros, and changes in bulk, each from its own ticket. */
  houseSummarises?: boolean;
  /** History that is brought in was told long ago. */
  tellCustomer?: boolean;
};

/**
 * A ticket passes from one agent to another after the first public reply: the line of summary becomes a note, and the customer is told
 * who takes over. Refuses `invalid hand-off.summary-needed` where an agent gives no line; the house writes its own.
 */
export async function handOff(
  ctx: Ctx,
  ticket: TicketRecord,
  { from, to }: { from: number; to: number },
  telling: HandOffTelling,
): Promise<void> {
  const noteId = await writeSummary(ctx, ticket.id, await summaryOf(ctx, ticket.id, telling));
  const customer = telling.tellCustomer === false ? null : await handOffToTell(ctx, ticket.id, to);
  const toldMessageId = customer && (await tellCustomer(ctx, ticket.id, customer));
  const handOffId = await insertHandOff(ctx, {
    ticket_id: ticket.id,
    from_agent_id: from,
    to_agent_id: to,
    note_id: noteId,
    at: ctx.now,
    told_message_id: toldMessageId,
  });
  ctx.emit('ticket.handed-off', { handOffId, from, to, noteId, toldMessageId }, { ticketId: ticket.id });
}

async function summaryOf(ctx: Ctx, ticketId: number, { summary, houseSummarises }: HandOffTelling): Promise<string> {
  if (summary) return summary;
  if (ctx.actor.kind !== 'agent' || houseSummarises) return suggestHandOff(ctx, ticketId);
  const message = 'Say in a line where things stand, for who takes over.';
  const code = 'hand-off.summary-needed';
  refuse('invalid', code, message, { fields: [{ path: 'body.handOff.summary', code, message }] });
}

async function writeSummary(ctx: Ctx, ticketId: number, summary: string): Promise<number> {
  const agentId = ctx.actor.kind === 'agent' ? ctx.actor.id : null;
  const { text, html } = writtenText({ text: summary });
  const messageId = await insertMessage(ctx, {
    ticket_id: ticketId,
    kind: 'note',
    author_kind: agentId === null ? 'system' : 'agent',
    author_id: agentId,
    text,
    html,
    created_at: ctx.now,
  });
  const preview = { preview: previewOf(text), preview_by: 'note' as const };
  await updateTicket(ctx, ticketId, { last_message_id: messageId, ...preview, updated_at: ctx.now });
  ctx.emit('ticket.noted', { messageId, agentId }, { ticketId });
  if (agentId !== null) await putRead(ctx, ticketId, agentId, messageId);
  return messageId;
}

/** In the customer's language where there are words in it, else in the company's. The ticket shows one grey line. */
async function tellCustomer(ctx: Ctx, ticketId: number, told: HandOffToTell): Promise<number> {
  const company = await companyNow(ctx);
  const words = wordsIn(spoken(told.language) ?? spoken(company.language) ?? 'en');
  const { customerName: name, agentName: agent, subject } = told;
  const lines = [
    name ? words('tickets:takeOver.hello', { name }) : words('tickets:takeOver.helloNobody'),
    words('tickets:takeOver.who', { agent, subject }),
    words('tickets:takeOver.promise'),
  ];
  const text = wordsIn(spoken(company.language) ?? 'en')('tickets:takeOver.line', { agent });
  const html = `<div lang="${words('tickets:tongue')}">${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`;
  return sendSystemMessage(ctx, { ticketId, text, html: null, mail: { text: lines.join('\n\n'), html } });
}

/** The language itself where there are words in it. */
function spoken(language: string | null): string | null {
  return language && wordsIn(language)('tickets:tongue') === language.split('-')[0] ? language : null;
}
