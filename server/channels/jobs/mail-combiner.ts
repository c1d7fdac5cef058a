import type { Edge } from '../../platform/house.ts';
import { type ArrivedMail, storeMails } from '../commands/store-mails.ts';

type Waiting = { mail: ArrivedMail; resolve: (id: number) => void; reject: (error: unknown) => void };

/** More in one transaction saves nothing. */
const MOST = 200;

/**
 * Group commit: mails that end while a commit is under way share the next one, so that many connections pay for one flush of
 * the database's log. The answer comes after the commit, never before.
 */
export function mailCombiner(edge: Edge): (mail: ArrivedMail) => Promise<number> {
  let waiting: Waiting[] = [];
  let busy = false;

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      await storeBatch(edge, batch);
    }
    busy = false;
  }

  return (mail) =>
    new Promise((resolve, reject) => {
      waiting.push({ mail, resolve, reject });
      void work();
    });
}

async function storeBatch(edge: Edge, batch: readonly Waiting[]): Promise<void> {
  try {
    const mails = batch.map((each) => each.mail);
    const ids = await edge.transact({ kind: 'system', name: 'channels' }, (ctx) => storeMails(ctx, mails));
    for (const [at, each] of batch.entries()) each.resolve(ids[at]!);
  } catch (error) {
    for (const each of batch) each.reject(error);
  }
}
