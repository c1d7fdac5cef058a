import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backupFault } from '../platform/backup/backup-fault.ts';
import type { BackedUpKey } from '../platform/backup/backup-format.ts';
import type { Config } from '../platform/config.ts';
import { keysFrom } from '../platform/keys.ts';

/**
 * The secret key of this installation as a backup takes it: with the key itself when it stands in DATA_DIR, only its
 * fingerprint when the operator gives it by SECRET_KEY and so keeps it elsewhere. Undefined when there is none yet.
 */
export async function keyOnFile({ dataDir, secretKey }: Config): Promise<BackedUpKey | undefined> {
  if (secretKey) return { fingerprint: fingerprintOf(secretKey) };
  const secret = await readFile(join(dataDir, 'secret.key'), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  return secret === undefined ? undefined : { fingerprint: fingerprintOf(secret), secret: secret.trim() };
}

/** Puts a backup's key back where there is none, and refuses a backup that the key at hand cannot open. */
export async function keepKey(config: Config, key: BackedUpKey | undefined): Promise<void> {
  if (!key) return;
  const here = await keyOnFile(config);
  if (here?.fingerprint === key.fingerprint) return;
  if (here) {
    const where = config.secretKey ? 'SECRET_KEY' : `${join(config.dataDir, 'secret.key')}`;
    throw backupFault(
      `The backup was written with another secret key than the one in ${where}. ` +
        'Give the key it was written with, or restore into a new DATA_DIR.',
    );
  }
  if (!key.secret || fingerprintOf(key.secret) !== key.fingerprint) {
    throw backupFault(
      'The backup does not hold its secret key, because that came from SECRET_KEY. Give the same SECRET_KEY here: ' +
        'without it signatures and stored mailbox passwords are worthless.',
    );
  }
  await writeFile(join(config.dataDir, 'secret.key'), `${key.secret}\n`, { flag: 'wx', mode: 0o600 });
}

function fingerprintOf(secret: string): string {
  return keysFrom(Buffer.from(secret.trim(), 'base64')).fingerprint;
}
