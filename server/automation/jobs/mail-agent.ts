import { mailRecipient } from '../../identity/queries/mail-recipient.ts';
import type { Job } from '../../platform/jobs/queue.ts';
import { sendMail } from '../../platform/mail-transport/send-mail.ts';
import { writeLetter } from '../../platform/mail-transport/write-letter.ts';
import { wordsIn } from '../../platform/words.ts';

/** Mails an agent what a rule has to say about a ticket, with a link to it. Whoever has left meanwhile gets nothing. */
export const mailAgent: Job = {
  name: 'automation.mail-agent',
  run: async (edge, data) => {
    const look = edge.look({ kind: 'system', name: 'automation.mail-agent' });
    const recipient = await mailRecipient(look, Number(data.agentId));
    if (!recipient) return;
    const say = wordsIn(recipient.language);
    const letter = writeLetter({
      greeting: say('automation:hello', { name: recipient.name }),
      paragraphs: String(data.text).split(/\n{2,}/),
      link: { label: say('automation:openTicket'), url: `${edge.house.publicUrl()}/tickets/${Number(data.ticketId)}` },
      foot: say('automation:why', { company: recipient.company }),
    });
    const to = { name: recipient.name, address: recipient.email };
    await sendMail(edge.house, { to, fromName: recipient.company, subject: String(data.subject), ...letter });
  },
};
