import type { Edge } from '../../platform/house.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import { renewInvitationLink } from '../commands/renew-invitation-link.ts';
import { inviterName } from '../queries/inviter-name.ts';
import { oneInvitation } from '../queries/one-invitation.ts';
import { mailAgent } from './mail-agent.ts';

const system = { kind: 'system', name: 'identity.mail-invitation' } as const;

/** Mails an open invitation with a fresh link, in the company's language: who is invited has none here yet. */
export async function mailInvitation(edge: Edge, data: Record<string, unknown>): Promise<void> {
  const look = edge.look(system);
  const invitation = await oneInvitation(look, Number(data.invitationId));
  if (invitation.state !== 'open') return;
  const company = await companyNow(look);
  const inviter = await inviterName(look, invitation.id);
  const url = await edge.transact(system, (ctx) => renewInvitationLink(ctx, invitation.id));
  const date = new Intl.DateTimeFormat(company.language, { dateStyle: 'long', timeZone: company.timeZone });
  const recipient = { ...invitation, language: company.language, company: company.name };
  const words = { inviter, company: company.name, date: date.format(new Date(invitation.expiresAt)) };
  await mailAgent(edge.house, recipient, (t) => ({
    subject: t(inviter ? 'identity:invitation.subject' : 'identity:invitation.subjectPlain', words),
    paragraphs: [t(inviter ? 'identity:invitation.why' : 'identity:invitation.whyPlain', words)],
    link: { label: t('identity:invitation.act'), url },
    foot: t('identity:invitation.until', words),
  }));
}
