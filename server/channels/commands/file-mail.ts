import type { Ctx } from '../../platform/context.ts';
import { type FilingFacts, filingFacts } from '../queries/filing-facts.ts';
import type { PreparedMail } from '../rules/prepared-mail.ts';
import { deleteSuspendedAddress, updateInboundMail } from '../store.ts';
import { fileAgentMail } from './file-agent-mail.ts';
import { fileBounce } from './file-bounce.ts';
import { fileCustomerMail } from './file-customer-mail.ts';
import { fileSideMail } from './file-side-mail.ts';

/** Where a mail was filed. */
export type FiledPlace = { ticketId: number; messageId: number | null };
export type FilingOutcome = 'filed' | 'ignored' | 'quarantined' | 'taken';

/**
 * Files a prepared mail, once: with its ticket, its message and its own row in one transaction. `taken` when somebody else has
 * it or it was settled meanwhile. Our own mail that came back and the same mail again are ignored, with the reason.
 */
export async function fileMail(ctx: Ctx, prepared: PreparedMail): Promise<FilingOutcome> {
  const { id, key, verdict, mail } = prepared;
  const sender = (verdict.outcome === 'filed' && verdict.sender?.address) || '';
  const facts = await filingFacts(ctx, id, key, sender);
  if (!facts.held) return 'taken';
  const judged = {
    mail_key: key,
    subject: mail.subject,
    authentication: JSON.stringify(prepared.proof),
    may_answer: prepared.automatic.mayAnswerAutomatically,
    detail: mail.notes.length > 0 ? mail.notes.join(', ') : null,
    retry_at: null,
  };
  if (verdict.outcome !== 'filed') {
    await updateInboundMail(ctx, id, { ...judged, state: verdict.outcome, reason: verdict.reason });
    if (verdict.outcome === 'quarantined') ctx.emit('mail.quarantined', { mailId: id, reason: verdict.reason });
    return verdict.outcome;
  }
  if (facts.twin) {
    const { ticketId, messageId } = facts.twin;
    const twin = { reason: 'mail.duplicate', ticket_id: ticketId, message_id: messageId };
    await updateInboundMail(ctx, id, { ...judged, state: 'ignored', ...twin });
    return 'ignored';
  }
  const place =
    (await fileSideMail(ctx, prepared)) ??
    (await fileBounce(ctx, prepared)) ??
    (await fileAgentMail(ctx, prepared, facts)) ??
    (await fileCustomerMail(ctx, asAnybodys(prepared, facts), facts));
  if (facts.suspended && !prepared.automatic.automatic) await deleteSuspendedAddress(ctx, sender);
  await updateInboundMail(ctx, id, {
    ...judged,
    state: 'filed',
    reason: null,
    ticket_id: place.ticketId,
    message_id: place.messageId,
  });
  return 'filed';
}

/** Who writes from an agent's address without proof is shown as not verified, also where the domain says nothing of its mails. */
function asAnybodys(prepared: PreparedMail, { agentId }: FilingFacts): PreparedMail {
  if (agentId === null || prepared.verified || prepared.automatic.automatic) return prepared;
  return { ...prepared, verified: false, proof: { ...prepared.proof, verified: false } };
}
