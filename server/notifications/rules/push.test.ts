import assert from 'node:assert/strict';
import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { test } from 'node:test';
import { encryptPush } from './encrypt-push.ts';
import { newPushKey, vapidHeader } from './vapid-header.ts';

const to = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
};
const secrets = {
  privateKey: Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url'),
  salt: Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url'),
};

test('the example of RFC 8291 §5 comes out byte for byte', () => {
  assert.equal(
    encryptPush(Buffer.from('When I grow up, I want to be a watermelon'), to, secrets).toString('base64url'),
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

test('what fits in no record and a key off the curve are refused', () => {
  assert.throws(() => encryptPush(randomBytes(4080), to, secrets), /one record/);
  const off = Buffer.concat([Buffer.of(4), randomBytes(64)]).toString('base64url');
  assert.throws(() => encryptPush(Buffer.from('x'), { ...to, p256dh: off }, secrets));
});

test('the header of RFC 8292 names the origin of the push service and is signed by our key', () => {
  const key = newPushKey();
  const now = new Date('2026-03-02T09:00:00Z');
  const header = vapidHeader('https://push.example:8443/send/abc?x=1', key, { now, contact: 'https://desk.example' });
  const [, head = '', claims = '', signature = '', named] =
    /^vapid t=([^.]+)\.([^.]+)\.([^,]+), k=(.+)$/.exec(header) ?? [];
  assert.equal(named, key.publicKey);
  assert.deepEqual(JSON.parse(Buffer.from(claims, 'base64url').toString()), {
    aud: 'https://push.example:8443',
    exp: now.getTime() / 1000 + 43_200,
    sub: 'https://desk.example',
  });
  const point = Buffer.from(key.publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' });
  const proof = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
  assert.ok(verify('sha256', Buffer.from(`${head}.${claims}`), proof, Buffer.from(signature, 'base64url')));
});
