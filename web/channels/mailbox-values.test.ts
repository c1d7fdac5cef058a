import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mailbox } from '../../contract/channels.ts';
import { mailboxChange, mailboxValues } from './mailbox-values.ts';

const mailbox: Mailbox = {
  id: 1,
  address: 'hello@fernandclay.example',
  aliases: ['hi@fernandclay.example'],
  fromName: 'agent',
  brandId: 2,
  teamId: null,
  imap: { host: 'imap.example', port: 143, security: 'starttls', account: 'hello', folder: 'Support' },
  smtp: null,
  dkim: { selector: 'mail', domain: 'fernandclay.example', publicKey: 'MIIB' },
  health: { state: 'well', lastInAt: null, lastOutAt: null, error: null, errorAt: null },
  removedAt: null,
};

test('a mailbox that is saved unchanged stays as it is, its secrets too', () => {
  const change = mailboxChange(mailboxValues(mailbox));
  const { id: _, health: __, removedAt: ___, ...facts } = mailbox;
  const dkim = { selector: 'mail', domain: 'fernandclay.example' };
  assert.deepEqual(JSON.parse(JSON.stringify(change)), { ...facts, dkim });
});

test('a secret is sent only when one was written, and a group that is switched off is taken away', () => {
  const values = mailboxValues(mailbox);
  const change = mailboxChange({ ...values, imap: { ...values.imap, password: 'new' }, hasDkim: false });
  assert.equal(change?.imap?.password, 'new');
  assert.equal(change?.dkim, null);
});
