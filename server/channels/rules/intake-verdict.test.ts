import assert from 'node:assert/strict';
import test from 'node:test';
import type { AutomaticMail } from './automatic-mail.ts';
import { intakeVerdict } from './intake-verdict.ts';
import { readMail } from './read-mail.ts';

const says = (kind: AutomaticMail['kind']): AutomaticMail => ({
  automatic: kind !== 'person',
  kind,
  mayAnswerAutomatically: false,
  reason: '',
});

const rows: [name: string, header: string, kind: AutomaticMail['kind'], envelope: string | null, verdict: string][] = [
  ['From', 'From: ada@moss.example\r\nSender: bo@moss.example', 'person', 'cy@reed.example', 'ada@moss.example'],
  ['Sender', 'Sender: bo@moss.example\r\nReply-To: di@lake.example', 'person', 'cy@reed.example', 'bo@moss.example'],
  ['Reply-To', 'Reply-To: di@lake.example', 'person', 'cy@reed.example', 'di@lake.example'],
  ['the envelope', 'Subject: x', 'person', 'cy@reed.example', 'cy@reed.example'],
  ['Return-Path', 'Return-Path: <ed@hill.example>', 'person', null, 'ed@hill.example'],
  ['nobody', 'Subject: x', 'person', '', 'mail.no-sender'],
  ['a bounce from nobody', 'Subject: x', 'bounce', '', ''],
  ['our own', 'From: help@fernandclay.example', 'own', null, 'mail.own'],
];
for (const [name, header, kind, envelope, verdict] of rows) {
  test(`sender by ${name}`, async () => {
    const answer = intakeVerdict(await readMail(Buffer.from(`${header}\r\n\r\nx`)), says(kind), envelope);
    assert.equal('sender' in answer ? answer.sender.address : answer.reason, verdict);
  });
}
