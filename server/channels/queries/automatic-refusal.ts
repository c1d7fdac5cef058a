import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import { mayStillAnswerAutomatically } from '../rules/automatic-mail-limit.ts';
import { mailboxDirectory } from './mailbox-directory.ts';

/** Why an automatic mail may not go out, as a stable code. */
export type AutomaticRefusal =
  | 'automatic.own-address'
  | 'automatic.suspended'
  | 'automatic.unwanted'
  | 'automatic.limit';

/** May the house itself write to this address about this ticket? Null when it may. No machine is ever answered, and nobody more than four times an hour. */
export async function automaticRefusal(
  look: Look,
  ticketId: number,
  address: string,
): Promise<AutomaticRefusal | null> {
  if ((await mailboxDirectory(look.house)).find(address)) return 'automatic.own-address';
  const { rows } = await sql<{ suspended: boolean; mayAnswer: boolean | null; earlier: string[] }>`
    select exists (select from suspended_addresses where address = ${address}) as suspended,
      (select may_answer from inbound_mails where ticket_id = ${ticketId} and state = 'filed' order by id desc limit 1) as "mayAnswer",
      array(select at::text from automatic_mails where address = ${address} and at > ${new Date(look.now.getTime() - 3_600_000)}) as earlier`.execute(
    look.db,
  );
  const { suspended, mayAnswer, earlier } = rows[0]!;
  if (suspended) return 'automatic.suspended';
  if (mayAnswer === false) return 'automatic.unwanted';
  const times = earlier.map((at) => new Date(at));
  return mayStillAnswerAutomatically(times, look.now) ? null : 'automatic.limit';
}
