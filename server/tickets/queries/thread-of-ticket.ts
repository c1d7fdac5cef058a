import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import type { Said } from '../rules/tally-of-thread.ts';
import { previewOf } from '../rules/written-text.ts';

/** Who said something in public in a ticket, and when, in order. */
export async function threadOfTicket(look: Look, ticketId: number): Promise<Said[]> {
  const rows = await look.db
    .selectFrom('messages')
    .select(['created_at', 'author_kind', 'automatic'])
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', 'reply')
    .where('delivery_state', 'is distinct from', 'undone')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    at: row.created_at,
    by: row.author_kind === 'customer' ? 'customer' : 'agent',
    automatic: row.automatic !== null,
  }));
}

/** What the row of a ticket shows of its newest messages, as they stand now. A machine's words show only where nobody else wrote. */
export async function lastWordsOfTicket(look: Look, ticketId: number) {
  const { rows } = await sql<{
    newest: number;
    text: string;
    kind: 'reply' | 'note';
    author_kind: string;
  }>`
    select max(id) over () as newest, text, kind, author_kind from messages
    where ticket_id = ${ticketId} and kind <> 'system' and delivery_state is distinct from 'undone'
    order by automatic is null desc, case when automatic is null then -id else id end limit 1`.execute(look.db);
  const last = rows[0];
  if (!last) return { last_message_id: null, preview: '', preview_by: null };
  const writer = last.author_kind === 'customer' ? ('customer' as const) : ('agent' as const);
  return {
    last_message_id: last.newest,
    preview: previewOf(last.text),
    preview_by: last.kind === 'note' ? ('note' as const) : writer,
  };
}
