import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Sends mails over some SMTP connections as fast as they are taken; answers how many were answered 250 and in how many seconds. */
export async function sendMails(
  port: number,
  connections: number,
  mails: number,
): Promise<{ taken: number; seconds: number }> {
  let next = 0;
  let taken = 0;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const talk = await greet(port);
      while (next < mails) if (await sendOne(talk, next++)) taken++;
      // Waits for the goodbye: a reset after it would be nobody's to catch.
      await talk.say('QUIT').catch(() => '');
      talk.socket.destroy();
    }),
  );
  return { taken, seconds: (performance.now() - begin) / 1000 };
}

type Talk = { socket: Socket; say(line: string): Promise<string> };

async function greet(port: number): Promise<Talk> {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    for (;;) {
      const { value } = await lines.next();
      if (/^\d{3} /.test(value ?? '000 ')) return value ?? '000';
    }
  };
  await answer();
  const say = (line: string) => {
    socket.write(`${line}\r\n`);
    return answer();
  };
  const talk = { socket, say };
  await talk.say('EHLO bench.example');
  return talk;
}

async function sendOne({ say }: Talk, n: number): Promise<boolean> {
  const from = `writer${n % 500}@post.example`;
  await say(`MAIL FROM:<${from}>`);
  await say('RCPT TO:<help@bench.example>');
  await say('DATA');
  return (await say(`${mail(n, from)}\r\n.`)).startsWith('250');
}

function mail(n: number, from: string): string {
  return [
    `From: Writer ${n % 500} <${from}>`,
    'To: help@bench.example',
    `Subject: My planter number ${n}`,
    `Message-ID: <bench-${process.pid}-${n}@post.example>`,
    `Date: ${new Date().toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Hello,',
    '',
    `my planter number ${n} came today and it is lovely, only the saucer is missing. Could you send one?`,
    '',
    'Thank you,',
    'a customer of many years',
  ].join('\r\n');
}
