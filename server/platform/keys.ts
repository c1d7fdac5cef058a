import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that is signed or encrypted derives from one secret key of 32 bytes, by purpose (HKDF, RFC 5869). */
export type Keys = {
  /** Says which key this is without saying the key. */
  readonly fingerprint: string;
  key(purpose: string): Buffer;
  /** HMAC-SHA256 of a text under the key of a purpose, base64url, `length` characters of it. */
  sign(purpose: string, text: string, length?: number): string;
  verify(purpose: string, text: string, signature: string): boolean;
  /** AES-256-GCM; answers text that `open` of the same purpose reads. */
  seal(purpose: string, plain: string): string;
  open(purpose: string, sealed: string): string;
};

/** Keys from the installation's secret key. */
export function keysFrom(secret: Buffer): Keys {
  const derived = new Map<string, Buffer>();
  const key = (purpose: string) => {
    const known = derived.get(purpose);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', secret, 'warmline', purpose, 32));
    derived.set(purpose, made);
    return made;
  };
  const sign = (purpose: string, text: string, length = 43) =>
    createHmac('sha256', key(purpose)).update(text).digest('base64url').slice(0, length);
  return {
    fingerprint: createHash('sha256').update(key('fingerprint')).digest('hex').slice(0, 32),
    key,
    sign,
    verify: (purpose, text, signature) =>
      sameText(sign(purpose, text, signature.length), signature) && signature.length >= 16,
    seal: (purpose, plain) => seal(key(purpose), plain),
    open: (purpose, sealed) => unseal(key(purpose), sealed),
  };
}

/** The secret key: given as text (base64, 32 bytes), or kept in `secret.key` of the data folder, made at the first start. */
export async function readSecretKey(dataDir: string, given: string | undefined): Promise<Buffer> {
  if (given) return checked(Buffer.from(given, 'base64'), 'SECRET_KEY');
  const file = join(dataDir, 'secret.key');
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 }).catch(ignoreExisting);
  return checked(Buffer.from((await readFile(file, 'utf8')).trim(), 'base64'), file);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function checked(secret: Buffer, where: string): Buffer {
  if (secret.length !== 32) throw new Error(`${where} must hold 32 bytes in base64.`);
  return secret;
}

/** Compares without telling by its time where the difference is. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function seal(key: Buffer, plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
}

function unseal(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}
