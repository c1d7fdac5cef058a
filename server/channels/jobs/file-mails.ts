import type { Edge } from '../../platform/house.ts';
import type { Sweep } from '../../platform/jobs/sweeps.ts';
import { lockNumbers } from '../../platform/lock-numbers.ts';
import { openSessionLocks, type SessionLocks } from '../../platform/session-locks.ts';
import { fileMail } from '../commands/file-mail.ts';
import { postponeMail } from '../commands/postpone-mail.ts';
import { quarantineMail } from '../commands/quarantine-mail.ts';
import { LANES, storedMails } from '../queries/stored-mails.ts';
import { filingFault } from '../rules/filing-fault.ts';
import type { PreparedMail, StoredMail } from '../rules/prepared-mail.ts';
import type { SenderProof } from '../rules/sender-proof.ts';
import { authenticateMail } from './authenticate-mail.ts';
import { prepareMail } from './prepare-mail.ts';

const BATCH = 50;
/** How many mails of a lane ask the DNS ahead of their turn. */
const AHEAD = 8;
export const channelsActor = { kind: 'system', name: 'channels' } as const;

/**
 * Files what was stored. Eight lanes, each worked by one process at a time (a session lock, so a killed process holds nothing);
 * a sender's mails keep their order because they share a lane.
 */
export const fileMails: Sweep = {
  name: 'file-mails',
  everyMs: 1000,
  run: async (edge) => {
    if (!(await somethingWaits(edge))) return;
    const locks = await openSessionLocks(edge.house.pool);
    try {
      await Promise.all(Array.from({ length: LANES }, (_, lane) => workLane(edge, locks, lane)));
    } finally {
      await locks.close();
    }
  },
};

async function somethingWaits(edge: Edge): Promise<boolean> {
  const look = edge.look(channelsActor);
  const row = await look.db
    .selectFrom('inbound_mails')
    .select('id')
    .where('state', '=', 'stored')
    .where((eb) => eb.or([eb('retry_at', 'is', null), eb('retry_at', '<=', look.now)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function workLane(edge: Edge, locks: SessionLocks, lane: number): Promise<void> {
  if (!(await locks.take(lockNumbers.lane, lane))) return;
  try {
    for (;;) {
      const mails = await storedMails(edge.look(channelsActor), lane, BATCH);
      if (mails.length === 0) return;
      if (!(await fileInOrder(edge, mails))) return;
    }
  } finally {
    await locks.free(lockNumbers.lane, lane);
  }
}

/** Answers false when the house had a fault, so that the lane rests until the next round. */
async function fileInOrder(edge: Edge, mails: readonly StoredMail[]): Promise<boolean> {
  const proofs: Promise<SenderProof>[] = [];
  for (const [at, stored] of mails.entries()) {
    while (proofs.length < Math.min(at + AHEAD, mails.length)) proofs.push(proofOf(edge, mails[proofs.length]!));
    if (!(await fileStored(edge, stored, proofs[at]!))) return false;
  }
  return true;
}

function proofOf({ house }: Edge, stored: StoredMail): Promise<SenderProof> {
  const { mail_from, remote_address, greeting } = stored;
  const envelope = { mailFrom: mail_from, remoteAddress: remote_address, greeting };
  return authenticateMail(house.files.pathOf(stored.raw_hash), envelope);
}

/** Files one mail, or quarantines it once; answers false when neither was possible now. */
export async function fileStored(edge: Edge, stored: StoredMail, proof = proofOf(edge, stored)): Promise<boolean> {
  try {
    const prepared = await prepareMail(edge.house, stored, proof);
    await fileTwiceIfTold(edge, prepared);
    return true;
  } catch (error) {
    return settleFault(edge, stored.id, error);
  }
}

async function fileTwiceIfTold(edge: Edge, prepared: PreparedMail): Promise<void> {
  const file = () => edge.transact(channelsActor, (ctx) => fileMail(ctx, prepared));
  await file().catch((error) => {
    if (filingFault(error).kind !== 'again') throw error;
    return file();
  });
}

async function settleFault(edge: Edge, mailId: number, error: unknown): Promise<boolean> {
  const fault = filingFault(error);
  if (fault.kind === 'mail') {
    if (fault.detail) edge.house.log.error({ err: error, mailId }, 'a mail could not be filed and is quarantined');
    await edge.transact(channelsActor, (ctx) => quarantineMail(ctx, mailId, fault.reason, fault.detail));
    return true;
  }
  edge.house.log.warn({ err: error, mailId }, 'a mail waits because the house had a fault');
  await edge.transact(channelsActor, (ctx) => postponeMail(ctx, mailId)).catch(() => {});
  return false;
}
