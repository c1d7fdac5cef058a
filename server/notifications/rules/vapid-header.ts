import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** The key by which push services know this house: public half as an uncompressed point, private half as JWK, both text. */
export type PushKey = { publicKey: string; privateKey: string };

/** A new key on P-256. */
export function newPushKey(): PushKey {
  const jwk = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([
    Buffer.of(4),
    Buffer.from(jwk.x ?? '', 'base64url'),
    Buffer.from(jwk.y ?? '', 'base64url'),
  ]);
  return { publicKey: point.toString('base64url'), privateKey: JSON.stringify(jwk) };
}

const VALID_SECONDS = 12 * 60 * 60;

/** The Authorization header of RFC 8292: a token for the push service's origin, good for twelve hours, signed ES256. */
export function vapidHeader(endpoint: string, key: PushKey, { now, contact }: { now: Date; contact: string }): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const exp = Math.floor(now.getTime() / 1000) + VALID_SECONDS;
  const said = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud: new URL(endpoint).origin, exp, sub: contact })}`;
  const privateKey = createPrivateKey({ key: JSON.parse(key.privateKey), format: 'jwk' });
  const signature = sign('sha256', Buffer.from(said), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${said}.${signature.toString('base64url')}, k=${key.publicKey}`;
}
