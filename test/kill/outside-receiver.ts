import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type Accepted = { messageId: string; text: string; at: number };
export type OutsideReceiver = { port: number; accepted: Accepted[]; close(): Promise<void> };

/** The mail server of the world outside: accepts everything, a little slowly, and notes what it was given when. */
export async function openOutsideReceiver(chance: () => number): Promise<OutsideReceiver> {
  const accepted: Accepted[] = [];
  const keep = async (stream: AsyncIterable<unknown>) => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    await new Promise((resolve) => setTimeout(resolve, chance() * 30));
    accepted.push({ messageId: /^message-id:\s*(<[^>]+>)/im.exec(text)?.[1] ?? '', text, at: Date.now() });
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, answer) => {
      keep(stream).then(
        () => answer(null, 'taken'),
        // Its sender was killed in the middle of the mail: nothing was accepted.
        (fault: Error) => answer(fault),
      );
    },
  });
  // Whoever is killed in the middle of a conversation leaves a broken one behind.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, accepted, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
