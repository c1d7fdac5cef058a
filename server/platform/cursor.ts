import { refuse } from './refuse.ts';

/** A keyset cursor on the wire: opaque, base64url of a JSON array of the sort keys of the last row. */
export function writeCursor(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The sort keys of a cursor, as many as `count`; refuses one that we did not write. */
export function readCursor(cursor: string, count: number): (string | number)[] {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    keys = null;
  }
  if (!Array.isArray(keys) || keys.length !== count || !keys.every(isKey))
    refuse('invalid', 'page.cursor-wrong', 'This page cursor is not one of ours.');
  return keys;
}

/** The cursor of a page that is sorted by id alone. */
export function readIdCursor(cursor: string): number {
  const [id] = readCursor(cursor, 1);
  if (!Number.isSafeInteger(id)) refuse('invalid', 'page.cursor-wrong', 'This page cursor is not one of ours.');
  return Number(id);
}

function isKey(key: unknown): key is string | number {
  return typeof key === 'string' || typeof key === 'number';
}
