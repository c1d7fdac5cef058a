import type { Ctx } from '../../platform/context.ts';
import type { NewTicket } from '../../tickets/commands/open-ticket.ts';
import { type KnownMailbox, mailboxDirectory } from '../queries/mailbox-directory.ts';
import { cleanSubject } from '../rules/clean-subject.ts';
import type { PreparedMail } from '../rules/prepared-mail.ts';

/** The ticket that a mail would open: in the mailbox it came to, with that mailbox's brand and team. */
export async function newTicketOf(
  ctx: Ctx,
  prepared: PreparedMail,
  people: { requesterId: number; ccs: readonly string[] },
): Promise<NewTicket> {
  const mailbox = await mailboxOf(ctx, prepared);
  return {
    requesterId: people.requesterId,
    subject: cleanSubject(prepared.mail.subject),
    channel: 'email',
    byAgent: false,
    ccs: people.ccs,
    teamId: mailbox?.teamId,
    mailbox: mailbox ?? undefined,
  };
}

/** The envelope knows best; a mail that was fetched or forwarded says it in its headers. */
async function mailboxOf(ctx: Ctx, { rcptTo, mail }: PreparedMail): Promise<KnownMailbox | null> {
  const directory = await mailboxDirectory(ctx.house);
  const written = [...mail.to, ...mail.cc].map(({ address }) => address);
  for (const address of [...rcptTo, ...mail.deliveredTo, ...written]) {
    const mailbox = directory.find(address);
    if (mailbox) return mailbox;
  }
  return null;
}
