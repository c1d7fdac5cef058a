import { Worker } from 'node:worker_threads';
import type { MailWithWords } from '../rules/mail-with-words.ts';
import { type UnreadableReason, unreadableMail } from '../rules/unreadable-mail.ts';

export type ParseQuestion = { raw: Uint8Array | string };
export type ParseAnswer = { mail: MailWithWords } | { reason: UnreadableReason };

export type MailParserOptions = { worker: URL; patienceMs: number; memoryMb: number };
export type MailParser = { parse: (raw: Uint8Array | string) => Promise<MailWithWords> };

type Waiting = ParseQuestion & { resolve: (mail: MailWithWords) => void; reject: (error: Error) => void };
type Asked = Waiting & { timer: NodeJS.Timeout };

/**
 * One worker thread that takes one mail at a time. A mail that hangs longer than `patienceMs` or kills the worker is refused
 * alone; a new worker takes the next. The worker starts with the first mail, and an idle one does not keep the process alive.
 */
export function mailParser(options: MailParserOptions): MailParser {
  const queue: Waiting[] = [];
  let worker: Worker | null = null;
  let asked: Asked | null = null;

  function askNext(): void {
    if (asked || queue.length === 0) return;
    const next = queue.shift()!;
    worker ??= start();
    worker.ref();
    asked = { ...next, timer: setTimeout(() => giveUp('mail.parse-timeout'), options.patienceMs) };
    worker.postMessage({ raw: next.raw } satisfies ParseQuestion);
  }

  function start(): Worker {
    const started = new Worker(options.worker, { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb } });
    // What an abandoned worker still says is not about the mail now asked.
    const heard = (hear: () => void) => worker === started && hear();
    started.on('message', (answer: ParseAnswer) => heard(() => settle(answer)));
    started.on('error', () => heard(() => giveUp('mail.parse-crash')));
    started.on('exit', () => heard(() => giveUp('mail.parse-crash')));
    return started;
  }

  function giveUp(reason: UnreadableReason): void {
    const dead = worker;
    worker = null;
    void dead?.terminate();
    settle({ reason });
  }

  function settle(answer: ParseAnswer): void {
    const done = asked;
    asked = null;
    worker?.unref();
    if (done) clearTimeout(done.timer);
    if ('mail' in answer) done?.resolve(answer.mail);
    else done?.reject(unreadableMail(answer.reason));
    askNext();
  }

  return {
    parse: (raw) =>
      new Promise((resolve, reject) => {
        queue.push({ raw, resolve, reject });
        askNext();
      }),
  };
}
