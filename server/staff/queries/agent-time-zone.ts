import type { Look } from '../../platform/context.ts';

/** The time zone an agent lives by. */
export async function agentTimeZone(look: Pick<Look, 'db'>, id: number): Promise<string> {
  const row = await look.db.selectFrom('agents').select('time_zone').where('id', '=', id).executeTakeFirst();
  return row?.time_zone ?? 'UTC';
}
