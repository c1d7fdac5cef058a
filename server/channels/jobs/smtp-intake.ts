import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { FileTooLarge } from '../../platform/files.ts';
import type { Edge, House } from '../../platform/house.ts';
import type { ArrivedMail } from '../commands/store-mails.ts';
import { mailboxDirectory } from '../queries/mailbox-directory.ts';
import { cleanText } from '../rules/clean-text.ts';
import { mailAddress } from '../rules/mail-address.ts';
import { connectionCount } from './connection-count.ts';
import { mailCombiner } from './mail-combiner.ts';

/** 50 MB on the wire: attachments of 25 MB grow by a third in base64. */
export const LARGEST_MAIL = 50 * 1024 * 1024;
const MOST_CONNECTIONS = 200;
/** One sender alone cannot hold all places; a mail server of its own opens at most this many at once. */
const MOST_PER_ADDRESS = 20;
const MOST_RECIPIENTS = 100;
const ports = new WeakMap<House, number>();

/** The port that takes mail in, once the door is open; null while it is closed. */
export function smtpPort(house: House): number | null {
  return ports.get(house) ?? null;
}

/**
 * Opens the door for mail (RFC 5321). It relays nothing: who is not one of our mailboxes is refused with 550 5.1.1. 250 is said
 * only when the raw mail is on disk and its row is committed. Answers how to close it.
 */
export async function openSmtp(edge: Edge): Promise<() => Promise<void>> {
  const { house } = edge;
  const server = new SMTPServer({ ...(await tlsOf(house)), ...handlers(edge), ...LIMITS });
  server.on('error', (error) => house.log.warn({ err: error }, 'the mail intake reports'));
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(house.config.smtpPort, house.config.httpHost, () => resolve());
  });
  ports.set(house, (server.server.address() as AddressInfo).port);
  return () =>
    new Promise((resolve) => {
      ports.delete(house);
      server.close(() => resolve());
    });
}

const LIMITS: SMTPServerOptions = {
  authOptional: true,
  disableReverseLookup: true,
  logger: false,
  size: LARGEST_MAIL,
  rejectOversized: true,
  maxClients: MOST_CONNECTIONS,
  maxRecipients: MOST_RECIPIENTS,
  socketTimeout: 60_000,
  closeTimeout: 5_000,
  lenientAddressParsing: true,
};

async function tlsOf({ config }: House): Promise<SMTPServerOptions> {
  if (!config.smtpTls) return { disabledCommands: ['AUTH', 'VRFY', 'STARTTLS'] };
  const [cert, key] = await Promise.all([readFile(config.smtpTls.cert), readFile(config.smtpTls.key)]);
  return { disabledCommands: ['AUTH', 'VRFY'], cert, key };
}

function handlers(edge: Edge): SMTPServerOptions {
  const store = mailCombiner(edge);
  const connected = connectionCount(MOST_PER_ADDRESS);
  return {
    onConnect: ({ remoteAddress, id }, callback) =>
      callback(connected.enter(remoteAddress, id) ? null : reply(421, '4.7.0 Too many connections from your address.')),
    onClose: ({ remoteAddress, id }) => connected.leave(remoteAddress, id),
    onRcptTo: (address, _session, callback) => {
      knows(edge.house, address.address).then(
        (known) => callback(known ? null : reply(550, '5.1.1 There is no such mailbox here.')),
        () => callback(reply(451, '4.3.0 Try again later.')),
      );
    },
    onData: (stream, session, callback) => {
      take(edge.house, stream, session)
        .then(store)
        .then(
          (id) => callback(null, `2.0.0 Stored as ${id}`),
          (error) => callback(refusalOf(edge.house, error)),
        );
    },
  };
}

async function knows(house: House, address: string): Promise<boolean> {
  const plain = mailAddress(address);
  return plain !== null && (await mailboxDirectory(house)).find(plain) !== null;
}

async function take(house: House, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<ArrivedMail> {
  const kept = await house.files.keep(Readable.from(upToLargest(stream)));
  const { mailFrom, rcptTo } = session.envelope;
  const recipients = rcptTo.map(({ address }) => mailAddress(address) ?? address);
  const directory = await mailboxDirectory(house);
  return {
    via: 'smtp',
    mailboxId: directory.find(recipients[0] ?? '')?.id ?? null,
    mailFrom: mailFrom ? (mailAddress(mailFrom.address) ?? '') : '',
    rcptTo: recipients.map((address) => cleanText(address, 320)),
    remoteAddress: session.remoteAddress,
    greeting: cleanText(String(session.hostNameAppearsAs || ''), 255) || null,
    rawHash: kept.hash,
    size: kept.size,
  };
}

/** What is too much is read and dropped: a client that is still sending would not hear the refusal. */
async function* upToLargest(stream: SMTPServerDataStream): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST_MAIL) yield chunk;
  }
  if (size > LARGEST_MAIL) throw new FileTooLarge('A mail was larger than the intake takes.');
}

function refusalOf(house: House, error: unknown): Error {
  if (error instanceof FileTooLarge) return reply(552, '5.3.4 This mail is larger than 50 MB.');
  house.log.error({ err: error }, 'a mail could not be stored; its sender was asked to try again');
  return reply(451, '4.3.0 Try again later.');
}

function reply(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
