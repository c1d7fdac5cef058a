import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { ImapFlow } from 'imapflow';
import { type Dovecot, dovecotPath, openDovecot } from '../../test/dovecot.ts';
import { openWorld, type World } from '../../test/world.ts';
import { addMailbox } from './commands/add-mailbox.ts';
import { watchMailboxes } from './jobs/watch-mailboxes.ts';

const skip = dovecotPath ? false : 'no Dovecot here (apt-get install dovecot-imapd)';

describe('a mailbox is fetched by IMAP from a real Dovecot', { skip }, () => {
  let world: World;
  let dovecot: Dovecot;
  let stop: () => Promise<void>;
  let mailboxId: number;
  before(async () => {
    dovecot = await openDovecot();
    world = await openWorld();
    world.clock.now = new Date();
    await append('early');
    const { port, account, password } = dovecot;
    const imap = { host: '127.0.0.1', port, security: 'none', account, password, folder: 'INBOX' } as const;
    mailboxId = await world.edge.transact({ kind: 'system', name: 'test' }, (ctx) =>
      addMailbox(ctx, { address: 'help@fernandclay.example', imap }),
    );
    stop = await watchMailboxes(world.edge);
  });
  after(async () => {
    await stop?.();
    await world?.close();
    await dovecot?.stop();
  });

  async function client(): Promise<ImapFlow> {
    const { port, account, password } = dovecot;
    const auth = { user: account, pass: password };
    const made = new ImapFlow({ host: '127.0.0.1', port, secure: false, doSTARTTLS: false, auth, logger: false });
    made.on('error', () => {});
    await made.connect();
    return made;
  }

  async function append(name: string): Promise<void> {
    const writer = await client();
    const raw = `From: Ada Moss <ada@moss.example>\r\nTo: help@fernandclay.example\r\nSubject: ${name}\r\nMessage-ID: <${name}@moss.example>\r\nDate: Mon, 2 Mar 2026 09:12:00 +0000\r\n\r\nHello\r\n`;
    await writer.append('INBOX', raw);
    await writer.logout();
  }

  const rows = () => world.house.db.selectFrom('inbound_mails').selectAll().orderBy('id').execute();
  async function until(count: number, state?: string): Promise<Awaited<ReturnType<typeof rows>>> {
    const last = performance.now() + 15_000;
    for (;;) {
      await world.settle();
      const found = await rows();
      if (found.filter((row) => !state || row.state === state).length >= count) return found;
      assert.ok(performance.now() < last, `${found.length} mails after 15 s: ${JSON.stringify(await mailbox())}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const mailbox = () =>
    world.house.db.selectFrom('mailboxes').selectAll().where('id', '=', mailboxId).executeTakeFirstOrThrow();

  test('what lies there comes in and is filed, and what comes later is told by IDLE', async () => {
    const [early] = await until(1, 'filed');
    assert.deepEqual([early?.via, early?.subject, early?.mailbox_id], ['imap', 'early', mailboxId]);
    const began = performance.now();
    await append('later');
    await until(2, 'filed');
    // Far below the minute of the poll: IDLE told it.
    assert.ok(performance.now() - began < 10_000);
    const { imap_last_uid, imap_uid_validity, error, last_in_at } = await mailbox();
    assert.deepEqual([imap_last_uid, error], [2, null]);
    assert.ok(imap_uid_validity !== null && last_in_at !== null);
  });

  test('nothing on the server is deleted or marked', async () => {
    const reader = await client();
    await reader.mailboxOpen('INBOX', { readOnly: true });
    const all = await reader.fetchAll('1:*', { flags: true });
    assert.equal(all.length, 2);
    for (const { flags } of all) assert.ok(!flags?.has('\\Seen') && !flags?.has('\\Deleted'));
    await reader.logout();
  });

  test('only one process watches a mailbox', async () => {
    const other = await watchMailboxes(world.edge);
    await append('once');
    await until(3, 'filed');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal((await rows()).filter((row) => row.subject === 'once').length, 1);
    await other();
  });

  test('after a restart with another UIDVALIDITY all is read again and nothing is filed twice', async () => {
    const before = (await mailbox()).imap_uid_validity;
    await dovecot.newUidValidity();
    await append('after');
    const all = await until(4, 'filed');
    assert.notEqual((await mailbox()).imap_uid_validity, before);
    const filed = all.filter((row) => row.state === 'filed').map((row) => row.subject);
    assert.equal(all.length, 4);
    assert.deepEqual(filed.toSorted(), ['after', 'early', 'later', 'once']);
    assert.equal((await mailbox()).error, null);
  });

  test('a mail over 50 MB is quarantined with its headers only, and none is quarantined again after another UIDVALIDITY', async () => {
    const writer = await client();
    await writer.append('INBOX', 'Subject: nobody\r\nMessage-ID: <nobody@moss.example>\r\n\r\nHello\r\n');
    const headers = 'From: Ada Moss <ada@moss.example>\r\nSubject: huge\r\n\r\n';
    const line = `${'x'.repeat(998)}\r\n`;
    await writer.append('INBOX', Buffer.from(headers + line.repeat(52_500)));
    await writer.logout();
    await append('behind');
    await until(5, 'filed');
    const aside = (await until(2, 'quarantined')).filter((row) => row.state === 'quarantined');
    assert.deepEqual(
      aside.map((row) => row.reason),
      ['mail.no-sender', 'mail.too-large'],
    );
    assert.equal(String(await world.house.files.readWhole(aside[1]!.raw_hash)), headers);
    await dovecot.newUidValidity();
    await append('last');
    const all = await until(6, 'filed');
    assert.equal(all.length, 8);
  });
});
