import type { NotificationSettings } from '../../../contract/notifications.ts';
import type { Look } from '../../platform/context.ts';
import { ownAgent } from '../policy.ts';
import { wishOf } from '../rules/wish-of.ts';
import { hearers } from './hearers.ts';

/** How the caller wants to hear. */
export async function ownSettings(look: Look): Promise<NotificationSettings> {
  const [own] = await hearers(look, [ownAgent(look).id]);
  return own?.wish ?? wishOf(null);
}
