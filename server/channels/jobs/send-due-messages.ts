import type { Edge } from '../../platform/house.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { lockNumbers } from '../../platform/lock-numbers.ts';
import { openSessionLocks, type SessionLocks } from '../../platform/session-locks.ts';
import { recordDelivery } from '../../tickets/commands/record-delivery.ts';
import { dueMessages } from '../../tickets/queries/due-messages.ts';
import { filingFault } from '../rules/filing-fault.ts';
import { type BrokenServers, deliverMessage } from './deliver-message.ts';
import { channelsActor } from './file-mails.ts';

const BATCH = 50;
const AT_ONCE = 5;

/** Carries out what is due. Each message is held by a session lock meanwhile: two processes never send the same one. */
export const sendDueMessages: Sweep = {
  name: 'send-due-messages',
  everyMs: 500,
  run: async (edge) => {
    const seen = new Set<number>();
    let ids = await unseen(edge, seen);
    if (ids.length === 0) return;
    const broken: BrokenServers = new Map();
    const locks = await openSessionLocks(edge.house.pool);
    try {
      for (; ids.length > 0 && locks.alive(); ids = await unseen(edge, seen)) {
        const lanes = Array.from({ length: AT_ONCE }, () => carry(edge, locks, ids, broken));
        await Promise.all(lanes);
      }
    } finally {
      await locks.close();
    }
  },
};

/** What is due and was not yet looked at in this round; what another process holds is left to it. */
async function unseen(edge: Edge, seen: Set<number>): Promise<number[]> {
  const due = await dueMessages(edge.look(channelsActor), BATCH);
  const fresh = due.filter((id) => !seen.has(id));
  for (const id of fresh) seen.add(id);
  return fresh;
}

const FAULT_PAUSE_MS = 15 * 60_000;

/** One of several that take from the same list. A fault with one message makes it wait and does not stop the others. */
async function carry(edge: Edge, locks: SessionLocks, ids: number[], broken: BrokenServers): Promise<void> {
  for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
    try {
      if (!(await locks.take(lockNumbers.message, id))) continue;
      await deliverMessage(edge, id, broken).finally(() => locks.free(lockNumbers.message, id!));
    } catch (error) {
      edge.house.log.error({ err: error, messageId: id }, 'a message could not be carried out; it waits');
      if (filingFault(error).kind !== 'passing') await postpone(edge, id).catch(() => {});
    }
  }
}

/** Without a pause the same fault would come back twice a second. */
async function postpone(edge: Edge, messageId: number): Promise<void> {
  await edge.transact(channelsActor, (ctx) => {
    const nextAttemptAt = new Date(ctx.now.getTime() + FAULT_PAUSE_MS);
    return recordDelivery(ctx, {
      messageId,
      state: 'deferred',
      words: 'message.fault',
      nextAttemptAt,
      of: 'pause',
    });
  });
}
