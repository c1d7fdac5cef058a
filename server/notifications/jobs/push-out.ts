import { createECDH, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { mailRecipient } from '../../identity/queries/mail-recipient.ts';
import type { Edge } from '../../platform/house.ts';
import type { Job } from '../../platform/jobs/queue.ts';
import { outboundPost } from '../../platform/outbound-fetch.ts';
import { isPublicAddress } from '../../platform/public-address.ts';
import { wordsIn } from '../../platform/words.ts';
import { agentActor } from '../../staff/queries/agent-actor.ts';
import { PUSH_SECRET } from '../commands/push-subscriptions.ts';
import { notificationLines } from '../queries/notification-lines.ts';
import { encryptPush, type PushReceiver } from '../rules/encrypt-push.ts';
import { placeOf, sentenceOf } from '../rules/line-words.ts';
import { vapidHeader } from '../rules/vapid-header.ts';
import { deletePushSubscription } from '../store.ts';

const house = { kind: 'system', name: 'notifications.push' } as const;
const given = z.object({ agentId: z.number(), notificationId: z.number() });
const TTL_SECONDS = 12 * 60 * 60;
const GONE = [404, 410];

/** Sends a notification to each browser of its agent. */
export const push: Job = {
  name: 'notifications.push',
  retries: 1,
  run: (edge, data) => pushOut(edge, given.parse(data), isPublicAddress),
};

/** The same; `mayReach` says which addresses may be reached. A browser whose subscription is gone (404, 410) is forgotten. */
export async function pushOut(
  edge: Edge,
  { agentId, notificationId }: z.infer<typeof given>,
  mayReach: (address: string) => boolean,
): Promise<void> {
  const message = await messageFor(edge, agentId, notificationId);
  if (!message) return;
  const look = edge.look(house);
  const rows = await look.db.selectFrom('push_subscriptions').selectAll().where('agent_id', '=', agentId).execute();
  for (const row of rows) {
    try {
      const status = await send(edge, row, message, mayReach);
      if (GONE.includes(status)) await edge.transact(house, (ctx) => deletePushSubscription(ctx, row.id, agentId));
      else if (status >= 300) edge.house.log.warn({ status, id: row.id }, 'a push service refused');
    } catch (error) {
      edge.house.log.warn({ err: error, id: row.id }, 'a push service was not reached');
    }
  }
}

/** As the agent may see it now, in the agent's language; null when it was seen meanwhile. */
async function messageFor(edge: Edge, agentId: number, id: number): Promise<Buffer | null> {
  const look = edge.look(house);
  const agent = await agentActor(look, agentId);
  const recipient = await mailRecipient(look, agentId);
  if (!agent || !recipient) return null;
  const which = sql<boolean>`n.id = ${id} and n.seen_at is null`;
  const [line] = await notificationLines(edge.look(agent), which, { before: null, limit: 1 });
  if (!line) return null;
  const body = sentenceOf(wordsIn(recipient.language), { ...line, subject: line.subject.slice(0, 300) });
  const place = { url: placeOf(line), tag: `ticket-${line.ticketId}` };
  return Buffer.from(JSON.stringify({ title: recipient.company, body, ...place }));
}

async function send(
  { house: { db, keys, now, publicUrl } }: Edge,
  { endpoint, ...receiver }: PushReceiver & { endpoint: string },
  message: Buffer,
  mayReach: (address: string) => boolean,
): Promise<number> {
  const row = await db.selectFrom('push_keys').selectAll().executeTakeFirstOrThrow();
  const key = { publicKey: row.public_key, privateKey: keys.open(PUSH_SECRET, row.private_key) };
  const fresh = createECDH('prime256v1');
  fresh.generateKeys();
  const secrets = { privateKey: fresh.getPrivateKey(), salt: randomBytes(16) };
  return outboundPost(endpoint, {
    body: encryptPush(message, receiver, secrets),
    timeoutMs: 10_000,
    mayReach,
    headers: {
      authorization: vapidHeader(endpoint, key, { now: now(), contact: publicUrl() }),
      'content-encoding': 'aes128gcm',
      'content-type': 'application/octet-stream',
      ttl: String(TTL_SECONDS),
    },
  });
}
