import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import { isQuiet } from '../rules/is-quiet.ts';
import { hearers } from './hearers.ts';

/** Agents whose gathered mail may go out now: something is due, the last mail is long enough ago, and it is not their quiet time. */
export async function dueDigests(look: Look): Promise<number[]> {
  const { rows } = await sql<{ agentId: number; lastAt: Date | null }>`
    select distinct n.agent_id as "agentId", d.last_at as "lastAt" from notifications n
    left join notification_digests d on d.agent_id = n.agent_id where n.mail_due_at <= ${look.now}`.execute(look.db);
  const last = new Map(rows.map((row) => [row.agentId, row.lastAt?.getTime() ?? 0]));
  const agents = await hearers(look, [...last.keys()]);
  return agents
    .filter(({ agentId, timeZone, wish }) => {
      const nextAt = (last.get(agentId) ?? 0) + wish.mailEveryMinutes * 60_000;
      return nextAt <= look.now.getTime() && !isQuiet(look.now, timeZone, wish.quiet);
    })
    .map(({ agentId }) => agentId);
}
