import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/-]{1,90})\$([\w+/-]{1,90})$/;

/** A password as it is stored: argon2id (RFC 9106) in PHC form with its parameters, so that these can be raised later. `salt`: 16 random bytes. */
export async function passwordHash(password: string, salt: Buffer): Promise<string> {
  const key = await derive('argon2id', { ...cost, message: plain(password), nonce: salt, tagLength: 32 });
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(key)}`;
}

/** Whether the password is the one of this hash. */
export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', key = ''] = phc.exec(hash) ?? [];
  if (!key) return false;
  const known = Buffer.from(key, 'base64');
  const made = await derive('argon2id', {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    message: plain(password),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: known.length,
  });
  return timingSafeEqual(made, known);
}

/** The same letters typed on another keyboard may come in other code points (NIST SP 800-63B §3.1.1.2 asks for one form). */
function plain(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'));
}

function text(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
