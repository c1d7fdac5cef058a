import type { Actor } from '../../platform/context.ts';
import type { Edge } from '../../platform/house.ts';
import { ensurePushKey } from '../commands/push-subscriptions.ts';
import { ownPushSubscriptions, publicPushKey } from '../queries/push-subscriptions.ts';

/** The caller's browsers, and the key they ask for; it is made when it is first wanted. */
export async function listPushSubscriptions(edge: Edge, actor: Actor) {
  const look = edge.look(actor);
  if ((await publicPushKey(look)) === null) await edge.transact(actor, ensurePushKey);
  return { publicKey: (await publicPushKey(look)) ?? '', items: await ownPushSubscriptions(look) };
}
