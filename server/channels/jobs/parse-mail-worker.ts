import { readFile, stat } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { mailWithWords } from '../rules/mail-with-words.ts';
import { readMail } from '../rules/read-mail.ts';
import { isUnreadableMail, unreadableMail } from '../rules/unreadable-mail.ts';
import type { ParseAnswer, ParseQuestion } from './mail-parser.ts';

/** Raw mails beyond this are refused before they are read into memory: attachments of 25 MB grow by a third in base64. */
const LARGEST_MAIL = 100 * 1024 * 1024;

/** The other end of `parseMail`: takes one question at a time and gives the files' bytes away instead of copying them. */
parentPort?.on('message', async (question: ParseQuestion) => {
  const answer = await answerTo(question);
  const buffers = 'mail' in answer ? answer.mail.attachments.map(({ content }) => content.buffer as ArrayBuffer) : [];
  parentPort?.postMessage(answer, [...new Set(buffers)]);
});

async function answerTo({ raw }: ParseQuestion): Promise<ParseAnswer> {
  try {
    return { mail: mailWithWords(await readMail(await bytesOf(raw))) };
  } catch (error) {
    return { reason: isUnreadableMail(error) ? error.reason : 'mail.parse-crash' };
  }
}

async function bytesOf(raw: Uint8Array | string): Promise<Uint8Array> {
  const size = typeof raw === 'string' ? (await stat(raw)).size : raw.length;
  if (size > LARGEST_MAIL) throw unreadableMail('mail.too-large');
  return typeof raw === 'string' ? readFile(raw) : raw;
}
