import assert from 'node:assert/strict';
import { createPublicKey, createSign, createVerify } from 'node:crypto';
import { test } from 'node:test';
import { dkimRecord, newDkimKey } from './dkim-key.ts';

test('what a new key signs can be checked with its record', async () => {
  const key = await newDkimKey();
  const record = await dkimRecord(key);
  const open = createPublicKey({
    key: Buffer.from(record?.split('p=')[1] ?? '', 'base64'),
    format: 'der',
    type: 'spki',
  });
  const signature = createSign('RSA-SHA256').update('a mail').sign(key);
  assert.ok(createVerify('RSA-SHA256').update('a mail').verify(open, signature));
});

test('there is no record for what is not a key', async () => {
  for (const text of ['', 'hello', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'])
    assert.equal(await dkimRecord(text), null);
});
