import type { InboundMail } from '../../../contract/channels.ts';
import type { Actor } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import { releaseMail } from '../commands/release-mail.ts';
import { oneInboundMail } from '../queries/list-inbound-mails.ts';
import { fileStored } from './file-mails.ts';

/** Tries at once to file a quarantined mail again, and answers what became of it. */
export async function retryMail(edge: Edge, actor: Actor, mailId: number): Promise<InboundMail> {
  const stored = await edge.transact(actor, (ctx) => releaseMail(ctx, mailId));
  await fileStored(edge, stored);
  return oneInboundMail(edge.look(actor), mailId);
}
