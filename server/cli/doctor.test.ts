import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { freePorts, runCli } from '../../test/house-process.ts';
import { openMailServer } from '../../test/mail-road.ts';
import { clockDifference } from './doctor/check-clock.ts';
import { migrationFinding } from './doctor/check-database.ts';
import { freeSpace } from './doctor/check-disk.ts';
import { type JournalFacts, journalFindings } from './doctor/check-journal.ts';
import { mailboxFinding, type TrafficFacts, trafficFindings } from './doctor/check-mail.ts';
import { checkNode } from './doctor/check-node.ts';
import { greetMailServer } from './doctor/greet-mail-server.ts';
import { outboundServer } from './outbound-server.ts';

const states = (findings: readonly { state: string }[]) => findings.map(({ state }) => state).join(' ');

test('numbers become findings at their limits', () => {
  assert.deepEqual(
    [4e9, 5e9, 0.9e9].map((free) => freeSpace('/x', free).state),
    ['warn', 'ok', 'bad'],
  );
  assert.deepEqual(
    [0, 1900, -2100, 31_000].map((ahead) => clockDifference(ahead, 0).state),
    ['ok', 'ok', 'warn', 'bad'],
  );
  assert.equal(clockDifference(3000, 1500).state, 'ok');
  assert.deepEqual(
    ['v24.0.0', 'v20.19.1'].map((version) => checkNode(version).state),
    ['ok', 'bad'],
  );
  assert.deepEqual(
    [['1', '2'], ['1'], ['1', '2', '3']]
      .map((applied) => migrationFinding(applied, ['1', '2']))
      .map(({ fit, finding }) => [fit, finding.state]),
    [
      [true, 'ok'],
      [false, 'warn'],
      [false, 'bad'],
    ],
  );
});

test('the journal is well, late or stuck', () => {
  const calm: JournalFacts = {
    last: 9,
    unplaced: 0,
    unplacedFor: 0,
    slowest: null,
    behind: 0,
    setAside: 0,
    retrying: 0,
  };
  assert.equal(states(journalFindings(calm)), 'ok ok ok');
  assert.equal(states(journalFindings({ ...calm, unplaced: 5, unplacedFor: 3 })), 'ok ok ok');
  assert.equal(
    states(journalFindings({ ...calm, unplaced: 5, unplacedFor: 11, behind: 1001, retrying: 1 })),
    'warn warn warn',
  );
  assert.equal(
    states(journalFindings({ ...calm, unplaced: 5, unplacedFor: 400, behind: 20_001, setAside: 1 })),
    'bad bad bad',
  );
});

test('mails that lie too long, in quarantine or undelivered are told', () => {
  const calm: TrafficFacts = { quarantined: 0, unfiled: 0, unfiledFor: 0, due: 0, dueFor: 0, failed: 0 };
  assert.equal(states(trafficFindings(calm)), 'ok ok ok');
  assert.equal(states(trafficFindings({ ...calm, unfiled: 3, unfiledFor: 299, due: 1, dueFor: 301 })), 'ok warn ok');
  assert.equal(
    states(trafficFindings({ ...calm, unfiled: 3, unfiledFor: 3601, quarantined: 2, failed: 1 })),
    'bad ok warn warn',
  );
  const mailbox = { address: 'help@x.example', smtp: null, error: null, errorAt: null, silentSince: null };
  assert.equal(mailboxFinding(mailbox).state, 'ok');
  assert.equal(mailboxFinding({ ...mailbox, silentSince: new Date(0) }).state, 'warn');
  const failing = mailboxFinding({ ...mailbox, error: '535 no', errorAt: new Date(0) });
  assert.equal(failing.state, 'bad');
  assert.match(failing.says, /since 1970-01-01.*535 no/);
});

test('a mail server is greeted with EHLO, and what is wrong with it is told in its words', async (t) => {
  const server = await openMailServer();
  t.after(() => server.close());
  const there = { host: '127.0.0.1', port: server.port };
  assert.match(await greetMailServer({ ...there, security: 'none' }), /ESMTP/);
  await assert.rejects(greetMailServer({ ...there, security: 'starttls' }), /does not offer STARTTLS/);
  const [nobody = 0] = await freePorts(1);
  await assert.rejects(greetMailServer({ host: '127.0.0.1', port: nobody, security: 'none' }), /ECONNREFUSED/);
  const rude = createServer((socket) => socket.end('554 go away\r\n')).listen(0, '127.0.0.1');
  t.after(() => rude.close());
  await new Promise((resolve) => rude.once('listening', resolve));
  const { port } = rude.address() as { port: number };
  await assert.rejects(greetMailServer({ host: '127.0.0.1', port, security: 'none' }), /554 go away/);
});

test('an outgoing server is read from its address', () => {
  const open = { account: null };
  assert.deepEqual(outboundServer('smtp://127.0.0.1:1025'), {
    host: '127.0.0.1',
    port: 1025,
    security: 'none',
    ...open,
  });
  assert.deepEqual(outboundServer('smtp://mail.example'), {
    host: 'mail.example',
    port: 587,
    security: 'starttls',
    ...open,
  });
  assert.deepEqual(outboundServer('smtps://me%40x:p%3Aw@mail.example'), {
    host: 'mail.example',
    port: 465,
    security: 'tls',
    account: 'me@x',
    password: 'p:w',
  });
  assert.throws(() => outboundServer('http://mail.example'), { name: 'UsageFault' });
});

test('the doctor tells a database that is not there from one that does not answer', async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'warmline-doctor-'));
  t.after(() => rm(dataDir, { recursive: true, force: true }));
  const fresh = await runCli(['doctor'], { DATA_DIR: dataDir });
  assert.equal(fresh.code, 0, fresh.out);
  assert.match(fresh.out, /^warn {2}database {2}There is no database/m);
  const [nobody = 0] = await freePorts(1);
  const lost = await runCli(['doctor'], { DATA_DIR: dataDir, DATABASE_URL: `postgres://x@127.0.0.1:${nobody}/x` });
  assert.equal(lost.code, 1);
  assert.match(lost.out, /^bad {3}database {2}.*ECONNREFUSED.*\n +→ /m);
});
