import type { Pool } from 'pg';
import type { Config } from '../../platform/config.ts';
import { keyOnFile } from '../key-on-file.ts';
import { amiss, type Finding, well } from './finding.ts';

/** Whether the secret key at hand is the one the database was written with. */
export async function checkKey(config: Config, pool: Pool): Promise<Finding> {
  const { rows } = await pool.query<{ key_fingerprint: string }>('select key_fingerprint from installation');
  const key = await keyOnFile(config);
  const wanted = rows[0]?.key_fingerprint;
  if (!key)
    return amiss(
      'key',
      wanted ? 'bad' : 'warn',
      'There is no secret key here.',
      'Set DATA_DIR to the folder with secret.key, or give SECRET_KEY.',
    );
  const says = `The secret key is ${key.fingerprint.slice(0, 8)}…, from ${config.secretKey ? 'SECRET_KEY' : 'DATA_DIR/secret.key'}`;
  if (!wanted || key.fingerprint === wanted) return well('key', `${says}.`);
  return amiss(
    'key',
    'bad',
    `${says}, but the database was written with ${wanted.slice(0, 8)}….`,
    'Give the key the database was written with: Warmline will not start with another.',
  );
}
