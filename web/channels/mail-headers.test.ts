import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailHeaders } from './mail-headers.ts';

test('headers are unfolded and end at the empty line', () => {
  const raw =
    'From: a@x.example\r\nReceived: from a\r\n\tby b;\r\n  today\r\nReceived: from c\r\nnonsense\r\n\r\nTo: not-a-header@x.example\r\n';
  assert.deepEqual(mailHeaders(raw), [
    ['From', 'a@x.example'],
    ['Received', 'from a by b; today'],
    ['Received (2)', 'from c'],
  ]);
});

test('a mail without headers has none', () => assert.deepEqual(mailHeaders('\r\nHello'), []));
