import type { z } from 'zod';
import { refuse } from './refuse.ts';

/** The opaque cursor of a keyset page: the key of its last row. */
export function cursorOf(...key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key in a cursor, as its list knows it. Refuses what `cursorOf` did not write for such a list. */
export function keyOf<K>(cursor: string, key: z.ZodType<K>): K {
  const found = key.safeParse(parsed(cursor));
  if (found.success) return found.data;
  refuse('invalid', 'page.cursor-unknown', 'This page does not exist. Begin at the first one.', {
    fields: [{ path: 'query.after', code: 'page.cursor-unknown', message: 'is not a cursor of this list' }],
  });
}

function parsed(cursor: string): unknown {
  try {
    const text = Buffer.from(cursor, 'base64url').toString();
    // No key of ours holds a NUL, and the database takes none.
    return text.includes('\\u0000') ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
