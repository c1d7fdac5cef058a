import type { ImapFlow } from 'imapflow';
import type { Edge } from '../../platform/house.ts';
import { noteServerFault, noteServerWorks } from '../commands/note-server-words.ts';
import type { MailboxRow } from '../queries/present-mailbox.ts';
import { fetchImap } from './fetch-imap.ts';
import { channelsActor } from './file-mails.ts';
import { type ImapServer, imapClient, imapWords } from './imap-client.ts';

/** Servers without IDLE, and connections that died without a word, are looked at this often all the same. */
const POLL_MS = 60_000;
const SHORTEST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60_000;

export type ImapWatch = { stop(): Promise<void> };

/**
 * Keeps one mailbox fetched: signs in, fetches, waits in IDLE (RFC 2177) and fetches again; after a fault it signs in anew, later each
 * time. Nothing on the server is changed. The caller holds the lock of this mailbox.
 */
export function watchImap(edge: Edge, row: MailboxRow): ImapWatch {
  const stopped = new AbortController();
  const running = keepWatching(edge, row, stopped.signal);
  return {
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}

async function keepWatching(edge: Edge, row: MailboxRow, stopped: AbortSignal): Promise<void> {
  let wait = SHORTEST_WAIT_MS;
  while (!stopped.aborted) {
    const began = performance.now();
    const error = await session(edge, row, stopped).catch((fault: unknown) => fault);
    if (stopped.aborted) return;
    if (error) await tellFault(edge, row.id, error);
    wait = performance.now() - began > POLL_MS ? SHORTEST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
    await pause(wait, stopped);
  }
}

async function tellFault(edge: Edge, mailboxId: number, error: unknown): Promise<void> {
  const words = imapWords(error);
  await edge
    .transact(channelsActor, (ctx) => noteServerFault(ctx, mailboxId, 'IMAP', words))
    .catch((fault) => edge.house.log.warn({ err: fault, mailboxId }, 'the fault of a mailbox could not be noted'));
}

/** One connection, until it ends or the watch is stopped. */
async function session(edge: Edge, row: MailboxRow, stopped: AbortSignal): Promise<void> {
  const server = row.imap as ImapServer;
  const client = imapClient(edge.house, server, row.imap_password);
  const bell = ringing();
  let fault: unknown = null;
  client.on('error', (error) => {
    fault = error;
    bell.ring();
  });
  client.on('close', bell.ring);
  client.on('exists', bell.ring);
  stopped.addEventListener('abort', bell.ring);
  try {
    await client.connect();
    await client.mailboxOpen(server.folder, { readOnly: true });
    await edge.transact(channelsActor, (ctx) => noteServerWorks(ctx, row.id, 'IMAP', false));
    while (!stopped.aborted && client.usable) {
      await fetchImap(edge, client, row.id);
      await idle(client, bell.next());
    }
    if (fault && !stopped.aborted) throw fault;
  } finally {
    stopped.removeEventListener('abort', bell.ring);
    client.close();
  }
}

/** Waits for news, at most a minute. The client goes into IDLE by itself when it has nothing to do; a NOOP ends that and asks. */
async function idle(client: ImapFlow, news: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, POLL_MS, 'late');
  });
  void client.idle().catch(() => {});
  const why = await Promise.race([news, late]);
  clearTimeout(timer);
  if (why === 'late' && client.usable) await client.noop();
}

/** A bell that remembers a ring until somebody listens. */
function ringing() {
  let rung = false;
  let heard: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      heard?.();
    },
    next: () =>
      new Promise<void>((resolve) => {
        heard = () => {
          rung = false;
          heard = null;
          resolve();
        };
        if (rung) heard();
      }),
  };
}

function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stopped.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stopped.addEventListener('abort', end);
    if (stopped.aborted) end();
  });
}
