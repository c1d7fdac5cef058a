import type { Look } from '../../platform/context.ts';

/** The message a browser already made under its own name, or null. */
export async function messageByClient(
  look: Look,
  ticketId: number,
  clientId: string | undefined,
): Promise<number | null> {
  if (clientId === undefined) return null;
  const row = await look.db
    .selectFrom('messages')
    .select('id')
    .where('ticket_id', '=', ticketId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row?.id ?? null;
}
