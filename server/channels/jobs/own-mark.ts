import type { House } from '../../platform/house.ts';

/** What our own header carries: which installation sent a mail. It says which key is ours without saying the key. */
export function ownMark(house: House): string {
  return house.keys.fingerprint.slice(0, 16);
}

/** The key that signs thread tokens. */
export function tokenKey(house: House): Buffer {
  return house.keys.key('thread-token');
}
