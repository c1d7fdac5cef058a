import { sql } from 'kysely';
import type { FoundTicket } from '../../../contract/search.ts';
import type { Look } from '../../platform/context.ts';
import { excerptOf, markWords, type Term, termsFound } from '../rules/mark-words.ts';
import { listedColumns, ticketRow } from './ticket-row.ts';

type Said = { id: number; ticket_id: number; kind: 'reply' | 'note'; text: string };

/** Looked through for an excerpt: so many of a ticket's newest messages, so many characters of each. */
const messages = 30;
const characters = 4000;
const excerptLength = 180;

/** Tickets as a search shows them, in the order of the ids: with the words marked in the subject and in the message that holds most of them. */
export async function foundTickets(look: Look, ids: readonly number[], terms: readonly Term[]): Promise<FoundTicket[]> {
  if (ids.length === 0) return [];
  const page = look.db
    .selectFrom('tickets')
    .select(['tickets.id', 'tickets.updated_at as key'])
    .where('tickets.id', '=', sql<number>`any(${ids as number[]})`);
  const [rows, said] = await Promise.all([
    listedColumns(look, page).execute(),
    terms.length > 0 ? saidIn(look, ids) : new Map<number, Said[]>(),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return [
      {
        ...ticketRow(row as never),
        subjectMarks: markWords(row.subject, terms),
        excerpt: bestExcerpt(said.get(id) ?? [], terms),
      },
    ];
  });
}

async function saidIn(look: Look, ids: readonly number[]): Promise<Map<number, Said[]>> {
  const { rows } = await sql<Said>`
    select said.* from unnest(${ids as number[]}::bigint[]) as asked (id), lateral (
      select id, ticket_id, kind, left(text, ${characters}) as text from messages
      where ticket_id = asked.id and kind <> 'system' and delivery_state is distinct from 'undone'
      order by id desc limit ${messages}) as said`.execute(look.db);
  return Map.groupBy(rows, (row) => row.ticket_id);
}

/** The newest wins where several hold as many. */
function bestExcerpt(said: readonly Said[], terms: readonly Term[]): FoundTicket['excerpt'] {
  let best: { said: Said; found: number } | null = null;
  for (const each of said) {
    const found = termsFound(each.text, terms);
    if (found > (best?.found ?? 0)) best = { said: each, found };
    if (found === terms.length) break;
  }
  const excerpt = best && excerptOf(best.said.text, terms, excerptLength);
  return best && excerpt && { ...excerpt, messageId: best.said.id, kind: best.said.kind };
}
