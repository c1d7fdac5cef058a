import { type SqlBool, sql } from 'kysely';
import type { Ctx } from '../../platform/context.ts';
import { redactedQuote, unbrokenPiece } from '../rules/redact-quote.ts';
import { updateMessage } from '../store.ts';

type Erased = { ticketId: number; messageId: number; words: string; whole: boolean };

/** Erases words of a message from the quoted parts of the other messages of its ticket; answers the ids of those it reached. */
export async function redactQuotations(ctx: Ctx, { ticketId, messageId, words, whole }: Erased): Promise<number[]> {
  const piece = unbrokenPiece(words);
  if (piece === '') return [];
  const written = piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const quoting = await ctx.db
    .selectFrom('messages')
    .select(['id', 'folded_text as text', 'folded_html as html'])
    .where('ticket_id', '=', ticketId)
    .where('id', '<>', messageId)
    .where(sql<SqlBool>`(strpos(folded_text, ${piece}) > 0 or strpos(folded_html, ${written}) > 0)`)
    .orderBy('id')
    .forUpdate()
    .execute();
  const reached: number[] = [];
  for (const { id, text, html } of quoting) {
    const after = redactedQuote({ text, html }, words, whole);
    if (!after) continue;
    await updateMessage(ctx, id, { folded_text: after.text, folded_html: after.html });
    reached.push(id);
  }
  return reached;
}
