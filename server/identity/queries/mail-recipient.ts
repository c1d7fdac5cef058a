import type { Look } from '../../platform/context.ts';
import { companyNow } from '../../settings/queries/company-now.ts';

/** Whom a mail of the house goes to, in which language, from which company. */
export type MailRecipient = { agentId: number; name: string; email: string; language: string; company: string };

/** An active agent as a recipient; null when there is none. */
export async function mailRecipient(look: Look, agentId: number): Promise<MailRecipient | null> {
  const row = await look.db
    .selectFrom('agents')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', agentId)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { name: company } = await companyNow(look);
  return { agentId: row.id, name: row.name, email: row.email, language: row.language, company };
}
