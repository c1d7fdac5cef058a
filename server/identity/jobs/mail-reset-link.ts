import type { Edge } from '../../platform/house.ts';
import { makeLink } from '../commands/make-link.ts';
import { lastLinkAt } from '../queries/last-link-at.ts';
import { mailRecipient } from '../queries/mail-recipient.ts';
import { mailAgent } from './mail-agent.ts';

/** At most one mail in two minutes (milliseconds): nobody fills a colleague's mailbox by asking again and again. */
const pause = 2 * 60_000;
const system = { kind: 'system', name: 'identity.mail-reset-link' } as const;

/** Mails a reset link to the agent. The secret is made here, so that it never stands in the queue; a retried job makes a fresh one. */
export async function mailResetLink(edge: Edge, data: Record<string, unknown>): Promise<void> {
  const look = edge.look(system);
  const recipient = await mailRecipient(look, Number(data.agentId));
  if (!recipient) return;
  const last = await lastLinkAt(look, 'password-reset', recipient.agentId);
  if (last && look.now.getTime() - last.getTime() < pause) return;
  const url = await edge.transact(system, (ctx) => makeLink(ctx, 'password-reset', recipient.agentId));
  await mailAgent(edge.house, recipient, (t, company) => ({
    subject: t('identity:reset.subject', { company }),
    paragraphs: [t('identity:reset.why', { company })],
    link: { label: t('identity:reset.act'), url },
    foot: t('identity:reset.notYou'),
  }));
}
