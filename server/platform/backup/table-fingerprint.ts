import type pg from 'pg';
import type { BackupTable } from './backup-format.ts';
import { quoted, quotedColumns } from './database-layout.ts';

/**
 * How many rows a table has, and a sum over a hash of every row's text: the same for the same rows in any order, on
 * any server. Sixty bits of SHA-256 a row; as a sum it finds accidents, not forgery.
 */
export async function tableFingerprint(
  client: pg.Client,
  table: BackupTable,
): Promise<{ rows: string; fingerprint: string }> {
  const text = `convert_to(row(${quotedColumns(table)})::text, 'UTF8')`;
  const { rows } = await client.query<{ rows: string; fingerprint: string }>(`
    select count(*)::text as rows,
      coalesce(sum(('x' || substr(encode(sha256(${text}), 'hex'), 1, 15))::bit(60)::bigint), 0)::text as fingerprint
    from ${quoted(table)}`);
  return rows[0]!;
}
