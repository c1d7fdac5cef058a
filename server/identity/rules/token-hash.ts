import { createHash } from 'node:crypto';

/** How a secret stands in the database: SHA-256, hex. Enough for tokens of 256 random bits; passwords take argon2id. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
