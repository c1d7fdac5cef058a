import type { Look } from '../../platform/context.ts';
import { wordsIn } from '../../platform/words.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { readableTicket } from '../policy.ts';
import { handOffLine, type LastWords } from '../rules/hand-off-line.ts';

/** A line of summary for who takes over, from what both sides last wrote; in the language of who asks. No guess, only their words. */
export async function suggestHandOff(look: Look, ticketId: number): Promise<string> {
  await readableTicket(look, ticketId);
  const words = wordsIn(await languageOf(look));
  return handOffLine(await lastWords(look, ticketId), (key, values) => words(`tickets:handOff.${key}`, { ...values }));
}

async function lastWords(look: Look, ticketId: number): Promise<LastWords> {
  const newest = async (author: 'customer' | 'agent') => {
    const row = await look.db
      .selectFrom('messages')
      .select('text')
      .where('ticket_id', '=', ticketId)
      .where('kind', '=', 'reply')
      .where('author_kind', '=', author)
      .where('automatic', 'is', null)
      .where('delivery_state', 'is distinct from', 'undone')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row?.text ?? null;
  };
  return { customer: await newest('customer'), agent: await newest('agent') };
}

async function languageOf(look: Look): Promise<string> {
  if (look.actor.kind !== 'agent') return (await companyNow(look)).language;
  const agent = await look.db
    .selectFrom('agents')
    .select('language')
    .where('id', '=', look.actor.id)
    .executeTakeFirst();
  return agent?.language ?? 'en';
}
