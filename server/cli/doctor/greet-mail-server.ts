import net from 'node:net';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline';
import tls from 'node:tls';

export type MailServer = { host: string; port: number; security: 'tls' | 'starttls' | 'none' };

const patienceMs = 5000;
const longestReply = 100;

/**
 * Connects to a mail server and says EHLO (RFC 5321 §4.1.1.1); answers its greeting. Throws the other side's words, also
 * when it does not offer the STARTTLS it is asked for. Says nothing more: no mail, no password.
 */
export async function greetMailServer({ host, port, security }: MailServer): Promise<string> {
  const socket = security === 'tls' ? tls.connect({ host, port, servername: host }) : net.connect({ host, port });
  socket.setTimeout(patienceMs, () =>
    socket.destroy(new Error(`${host}:${port} did not answer within ${patienceMs / 1000} s`)),
  );
  try {
    const replies = readReplies(socket);
    const greeting = await reply(replies, '220');
    socket.write(`EHLO ${hostname().replace(/[^\w.-]/g, '') || 'localhost'}\r\n`);
    const extensions = await reply(replies, '250');
    socket.write('QUIT\r\n');
    if (security === 'starttls' && !extensions.some((line) => /^STARTTLS\b/i.test(line)))
      throw new Error(`${host}:${port} does not offer STARTTLS`);
    return greeting[0] ?? '';
  } finally {
    socket.destroy();
  }
}

function readReplies(socket: net.Socket): AsyncIterator<string> {
  // readline does not hand on what goes wrong with its input.
  const lines = createInterface({ input: socket });
  const broken = new Promise<never>((_, reject) => socket.once('error', reject));
  broken.catch(() => {});
  const each = lines[Symbol.asyncIterator]();
  return { next: () => Promise.race([each.next(), broken]) };
}

/** The lines of one reply without their code; a dash behind the code says that more follow. */
async function reply(lines: AsyncIterator<string>, wanted: string): Promise<string[]> {
  const words: string[] = [];
  for (let count = 0; count < longestReply; count++) {
    const { value, done } = await lines.next();
    if (done) throw new Error('the connection was closed');
    if (!value.startsWith(wanted)) throw new Error(value.slice(0, 300));
    words.push(value.slice(4));
    if (value[3] !== '-') return words;
  }
  throw new Error('the greeting has no end');
}
