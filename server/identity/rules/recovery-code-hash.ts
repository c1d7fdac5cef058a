import { tokenHash } from './token-hash.ts';

/** A recovery code as it is stored: 80 random bits need no slow hash. People type it with or without dashes, in either case. */
export function recoveryCodeHash(code: string): string {
  return tokenHash(code.toLowerCase().replace(/[^a-z2-7]/g, ''));
}
