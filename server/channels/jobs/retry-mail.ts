import type { InboundMail } from '../../../contract/channels.ts';
import type { Call } from '../../platform/domain.ts';
import type { Edge } from '../../platform/house.ts';
import { releaseMail } from '../commands/release-mail.ts';
import { oneInboundMail } from '../queries/list-inbound-mails.ts';
import type { StoredMail } from '../rules/prepared-mail.ts';
import { fileStored } from './file-mails.ts';

/** Tries at once to file a quarantined mail again, and answers what became of it. Repeated with the same Idempotency-Key it only answers. */
export async function retryMail(edge: Edge, { caller: { actor }, once }: Call, mailId: number): Promise<InboundMail> {
  const released: StoredMail[] = [];
  await edge.transact(actor, (ctx) =>
    once(ctx, async () => {
      released.push(await releaseMail(ctx, mailId));
      return { mailId };
    }),
  );
  for (const stored of released) await fileStored(edge, stored);
  return oneInboundMail(edge.look(actor), mailId);
}
