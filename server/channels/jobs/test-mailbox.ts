import nodemailer from 'nodemailer';
import type { channelsRoutes } from '../../../contract/channels.ts';
import type { RouteAnswer } from '../../../contract/route.ts';
import type { Ctx } from '../../platform/context.ts';
import type { Call } from '../../platform/domain.ts';
import type { Edge, House } from '../../platform/house.ts';
import { noteServerFault, noteServerWorks } from '../commands/note-server-words.ts';
import { oneMailboxRow } from '../queries/one-mailbox.ts';
import type { MailboxRow } from '../queries/present-mailbox.ts';
import { sendingMailbox } from '../queries/sending-mailbox.ts';
import { type ImapServer, imapClient, imapWords } from './imap-client.ts';

type Said = { works: boolean; words: string };
type Answer = RouteAnswer<typeof channelsRoutes.testMailbox>;

/** Signs in to the servers of a mailbox now, and answers and remembers what they said. */
export async function testMailbox(edge: Edge, { caller: { actor }, once }: Call, id: number): Promise<Answer> {
  const look = edge.look(actor);
  const row = await oneMailboxRow(look, id);
  const mailbox = await sendingMailbox(look, { mailboxId: id, brandId: null });
  const [imap, smtp] = await Promise.all([
    row.imap ? tryImap(edge.house, row) : null,
    row.smtp && mailbox?.smtpUrl ? trySmtp(mailbox.smtpUrl) : null,
  ]);
  return edge.transact(actor, (ctx) => once(ctx, () => noted(ctx, id, { imap, smtp })));
}

async function noted(ctx: Ctx, id: number, answer: Answer): Promise<Answer> {
  for (const [road, said] of [['IMAP', answer.imap] as const, ['SMTP', answer.smtp] as const]) {
    if (said?.works) await noteServerWorks(ctx, id, road, false);
    else if (said) await noteServerFault(ctx, id, road, said.words);
  }
  return answer;
}

async function trySmtp(url: string): Promise<Said> {
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };
  const transport = nodemailer.createTransport({ url, ...limits } as Parameters<typeof nodemailer.createTransport>[0]);
  try {
    await transport.verify();
    return { works: true, words: '' };
  } catch (error) {
    const { response, message } = error as { response?: string; message: string };
    return { works: false, words: response ?? message };
  } finally {
    transport.close();
  }
}

async function tryImap(house: House, row: MailboxRow): Promise<Said> {
  const server = row.imap as ImapServer;
  const client = imapClient(house, server, row.imap_password);
  client.on('error', () => {});
  try {
    await client.connect();
    await client.mailboxOpen(server.folder, { readOnly: true });
    await client.logout();
    return { works: true, words: '' };
  } catch (error) {
    client.close();
    return { works: false, words: imapWords(error) };
  }
}
