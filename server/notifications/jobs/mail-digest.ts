import { sql } from 'kysely';
import { z } from 'zod';
import { mailRecipient } from '../../identity/queries/mail-recipient.ts';
import type { Job } from '../../platform/jobs/queue.ts';
import { sendMail } from '../../platform/mail-transport/send-mail.ts';
import { writeLetter } from '../../platform/mail-transport/write-letter.ts';
import { wordsIn } from '../../platform/words.ts';
import { agentActor } from '../../staff/queries/agent-actor.ts';
import { notificationLines } from '../queries/notification-lines.ts';
import { placeOf, sentenceOf } from '../rules/line-words.ts';

const MOST_LINES = 30;
const given = z.object({ agentId: z.number(), ids: z.array(z.number()) });

/** Mails an agent what they have not seen, as they may see it now. What was seen meanwhile is left out; nothing left, no mail. */
export const mailDigest: Job = {
  name: 'notifications.mail-digest',
  run: async (edge, data) => {
    const { agentId, ids } = given.parse(data);
    const look = edge.look({ kind: 'system', name: 'notifications.mail-digest' });
    const agent = await agentActor(look, agentId);
    const recipient = await mailRecipient(look, agentId);
    if (!agent || !recipient) return;
    const which = sql<boolean>`n.seen_at is null and n.id = any(${ids})`;
    const lines = await notificationLines(edge.look(agent), which, { before: null, limit: MOST_LINES });
    const [first] = lines;
    if (!first) return;
    const say = wordsIn(recipient.language);
    const one = lines.length === 1;
    const letter = writeLetter({
      greeting: say('notifications:hello', { name: recipient.name }),
      paragraphs: lines.map((line) => sentenceOf(say, line)),
      link: {
        label: say(one ? 'notifications:openTicket' : 'notifications:openAll'),
        url: edge.house.publicUrl() + (one ? placeOf(first) : '/notifications'),
      },
      foot: say('notifications:why', { company: recipient.company }),
    });
    const subject = one
      ? sentenceOf(say, first)
      : say('notifications:subject', { count: lines.length, company: recipient.company });
    const to = { name: recipient.name, address: recipient.email };
    await sendMail(edge.house, { to, fromName: recipient.company, subject: subject.slice(0, 200), ...letter });
  },
};
