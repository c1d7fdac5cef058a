import type { Edge } from '../../platform/house.ts';
import { mailRecipient } from '../queries/mail-recipient.ts';
import { mailAgent } from './mail-agent.ts';

/** Tells an agent that the password changed, in case it was somebody else. */
export async function mailPasswordChanged(edge: Edge, data: Record<string, unknown>): Promise<void> {
  const look = edge.look({ kind: 'system', name: 'identity.mail-password-changed' });
  const recipient = await mailRecipient(look, Number(data.agentId));
  if (!recipient) return;
  await mailAgent(edge.house, recipient, (t, company) => ({
    subject: t('identity:passwordChanged.subject', { company }),
    paragraphs: [t('identity:passwordChanged.why', { company }), t('identity:passwordChanged.notYou')],
    link: { label: t('identity:passwordChanged.act'), url: `${edge.house.publicUrl()}/forgotten-password` },
  }));
}
