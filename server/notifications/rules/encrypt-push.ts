import { createCipheriv, createECDH, hkdfSync } from 'node:crypto';

/** What a browser gave with its subscription: its public key and its secret, base64url (RFC 8291 §3). */
export type PushReceiver = { p256dh: string; auth: string };
/** A fresh key pair's private half and a fresh salt of 16 bytes, for one message each. */
export type PushSecrets = { privateKey: Buffer; salt: Buffer };

const RECORD_SIZE = 4096;
/** One record: its padding mark and the tag of AES-GCM take seventeen bytes (RFC 8188 §2). */
const MOST_BYTES = RECORD_SIZE - 17;

/** A message for one browser, as the body of the request to its push service: content coding `aes128gcm` of RFC 8291. Throws for what fits in no record and for keys off the curve. */
export function encryptPush(plain: Buffer, to: PushReceiver, { privateKey, salt }: PushSecrets): Buffer {
  if (plain.length > MOST_BYTES) throw new Error('A push message must fit in one record.');
  const own = createECDH('prime256v1');
  own.setPrivateKey(privateKey);
  const theirKey = Buffer.from(to.p256dh, 'base64url');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirKey, own.getPublicKey()]);
  const input = derive(own.computeSecret(theirKey), Buffer.from(to.auth, 'base64url'), info, 32);
  const key = derive(input, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(input, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.update(Buffer.of(2)), cipher.final(), cipher.getAuthTag()]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_SIZE);
  return Buffer.concat([salt, size, Buffer.of(own.getPublicKey().length), own.getPublicKey(), body]);
}

/** HKDF with SHA-256 (RFC 5869). */
function derive(input: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', input, salt, info, length));
}
