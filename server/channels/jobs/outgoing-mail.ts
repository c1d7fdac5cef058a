import type { Look } from '../../platform/context.ts';
import { wordsIn } from '../../platform/words.ts';
import { companyNow } from '../../settings/queries/company-now.ts';
import type { MessageToSend } from '../../tickets/queries/message-to-send.ts';
import type { SendingMailbox } from '../queries/sending-mailbox.ts';
import type { OutgoingMail } from '../rules/compose-mail.ts';
import type { QuotedMail } from '../rules/quote-mail.ts';
import { textAsHtml, withoutImages } from '../rules/text-as-html.ts';
import { fillSignature } from './fill-signature.ts';

/** A message as the mail it goes out as: names, signature and quotation in the customer's language. */
export async function outgoingMail(look: Look, message: MessageToSend, mailbox: SendingMailbox): Promise<OutgoingMail> {
  const company = await companyNow(look);
  const language = message.requesterLanguage ?? company.language;
  const byAgent = message.agentName !== null && mailbox.fromName === 'agent';
  const brand = mailbox.brandName;
  const signature = fillSignature(mailbox.signature, {
    agent: { name: message.agentName ?? brand },
    brand: { name: brand },
  });
  return {
    ticketId: message.ticketId,
    messageId: message.id,
    mailbox,
    fromName: byAgent ? wordsIn(language)('channels:fromName', { agent: message.agentName, brand }) : brand,
    to: [{ name: message.requesterName, address: message.requesterEmail ?? '' }],
    cc: message.ccs.map((address) => ({ name: '', address })),
    subject: message.subject,
    isReply: message.threadIds.length > 0,
    text: message.text,
    html: message.html ?? textAsHtml(message.text),
    signature: signature === null ? null : { text: signature, html: textAsHtml(signature) },
    quoted: message.kind === 'reply' ? quotationOf(message, { language, timeZone: company.timeZone }) : null,
    thread: message.threadIds,
    files: message.attachments.map(({ name, contentType, hash, contentId, inline }) => ({
      filename: name,
      contentType,
      path: look.house.files.pathOf(hash),
      ...(inline && contentId && { contentId }),
    })),
    automatic: message.kind === 'system',
  };
}

function quotationOf({ answered }: MessageToSend, place: { language: string; timeZone: string }): QuotedMail | null {
  if (!answered) return null;
  const { language, timeZone } = place;
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    new Date(answered.at),
  );
  return {
    attribution: wordsIn(language)('channels:wrote', { date, name: answered.authorName }),
    text: answered.text,
    html: withoutImages(answered.html ?? ''),
  };
}
