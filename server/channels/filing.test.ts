import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import dns from 'node:dns';
import { after, before, describe, test } from 'node:test';
import { type DnsServer, openDnsServer } from '../../test/dns-server.ts';
import { ada, mailDesk, type Road } from '../../test/mail-desk.ts';
import { openMailRoad } from '../../test/mail-road.ts';
import { openWorld, type World } from '../../test/world.ts';
import { addAgent } from '../staff/commands/add-agent.ts';

const system = { kind: 'system', name: 'test' } as const;

let world: World;
let road: Road;
before(async () => {
  world = await openWorld();
  road = await openMailRoad(world);
});
after(async () => {
  await road.close();
  await world.close();
});

const { maya, newest, show, messages, lastMail, answeredTicket } = mailDesk(
  () => world,
  () => road,
);

describe('which ticket', () => {
  test('the signed token is enough by In-Reply-To, References or plus-address alone', async () => {
    const { id, mailId } = await answeredTicket();
    const token = mailId.slice(1, mailId.indexOf('@'));
    await road.mail({ from: ada, inReplyTo: mailId, text: 'one' });
    await road.mail({ from: ada, references: ['<x@apple.example>', mailId], text: 'two' });
    await road.mail({ from: ada, to: `help+${token}@fernandclay.example`, text: 'three' });
    assert.deepEqual(
      (await messages(id)).map((each: { text: string }) => each.text),
      ['It droops.', 'Water it.', 'one', 'two', 'three'],
    );
  });

  test('a stranger with the token opens a linked ticket, which one click adds; a forged token names nothing', async () => {
    const { id, mailId } = await answeredTicket();
    await road.mail({ from: 'eve@elsewhere.example', inReplyTo: mailId, text: 'Me too' });
    const linked = await show((await newest()).id);
    assert.equal(linked.linkedTo.id, id);
    await maya().post(`/api/tickets/${linked.id}/add-to-linked`);
    assert.ok((await messages(id)).some((each: { text: string }) => each.text === 'Me too'));
    await world.settle();
    const brought = world.house.db.selectFrom('inbound_mails').select('ticket_id').where('ticket_id', '=', linked.id);
    assert.deepEqual(await brought.execute(), [], 'its mail went along');
    assert.equal((await lastMail()).ticket_id, id);
    await road.mail({
      from: 'mal@elsewhere.example',
      inReplyTo: mailId.replace(/\.[a-z2-7]{16}@/, '.aaaaaaaaaaaaaaaa@'),
      text: 'x',
    });
    assert.equal((await show((await newest()).id)).linkedTo, null);
  });

  test('several addresses of one person are that person', async () => {
    const { id, mailId } = await answeredTicket('Lu <lu@moss.example>');
    const { requester } = await show(id);
    const { status } = await maya().patch(`/api/customers/${requester.id}`, {
      emails: ['lu@moss.example', 'lu@private.example'],
    });
    assert.equal(status, 200);
    await road.mail({ from: 'lu@private.example', inReplyTo: mailId, text: 'From home' });
    assert.equal((await messages(id)).at(-1).text, 'From home');
  });

  test('a reply to a closed ticket opens a follow-up', async () => {
    const { id, mailId } = await answeredTicket();
    await world.house.db.updateTable('tickets').set({ status: 'closed' }).where('id', '=', id).execute();
    await road.mail({ from: ada, inReplyTo: mailId, text: 'Again' });
    assert.equal((await show((await newest()).id)).followUpOf.id, id);
  });

  test('an unproven forward stays a ticket of the agent’s address, marked; without our token nothing becomes a note', async () => {
    const text =
      'Please look.\n\n---------- Forwarded message ---------\nFrom: Jo Reed <jo@reed.example>\nDate: Mon, 2 Mar 2026\nSubject: Broken pot\nTo: lena@fernandclay.example\n\nMy pot broke.';
    await road.mail({ from: 'lena@fernandclay.example', subject: 'Fwd: Broken pot', text });
    const ticket = await show((await newest()).id);
    const [words, ...more] = await messages(ticket.id);
    assert.deepEqual([ticket.requester.email, words.senderUnverified, more], ['lena@fernandclay.example', true, []]);
    const sent = await road.mail({ from: ada, subject: 'Thread', text: 'Hello' });
    const { id } = await newest();
    await road.mail({ from: 'lena@fernandclay.example', inReplyTo: sent.messageId, text: 'Psst' });
    assert.equal((await messages(id)).length, 1);
    const opened = await show((await newest()).id);
    assert.equal(opened.linkedTo.id, id);
    assert.equal((await messages(opened.id))[0].senderUnverified, true);
  });

  test('an agent who is not proven writes a note, never a public reply', async () => {
    const { id, mailId } = await answeredTicket();
    await road.mail({ from: 'tomas@fernandclay.example', inReplyTo: mailId, text: 'Send the money.' });
    const last = (await messages(id)).at(-1);
    assert.deepEqual([last.kind, last.delivery], ['note', null]);
    assert.match(last.text, /^From: tomas@fernandclay\.example\n\nSend the money\./);
    const before = (await messages(id)).length;
    const attachments = [{ filename: 'bill.txt', content: 'Pay here.' }];
    await road.mail({ from: 'tomas@fernandclay.example', inReplyTo: mailId, text: 'With a file.', attachments });
    const after = await messages(id);
    assert.equal(after.length, before + 1, 'one note, with its file');
    assert.deepEqual([after.at(-1).kind, after.at(-1).attachments[0].name], ['note', 'bill.txt']);
  });
});

describe('loops, bounces, out of office', () => {
  test('a mail of ours that comes back is ignored', async () => {
    const { mailId } = await answeredTicket();
    const headers = { 'X-Warmline-Ticket': `${world.house.keys.fingerprint.slice(0, 16)}; ticket=1` };
    await road.mail({ from: 'help@fernandclay.example', inReplyTo: mailId, text: 'loop', headers });
    const { state, reason } = await lastMail();
    assert.deepEqual([state, reason], ['ignored', 'mail.own']);
  });

  test('an out-of-office is recorded and neither reopens nor stops the clock', async () => {
    const { id, mailId } = await answeredTicket();
    await maya().post(`/api/tickets/${id}/solve`);
    const headers = { 'Auto-Submitted': 'auto-replied' };
    await road.mail({ from: ada, inReplyTo: mailId, subject: 'Out of office: My fern', text: 'Away.', headers });
    const ticket = await show(id);
    assert.equal(ticket.status, 'solved');
    assert.equal((await messages(id)).at(-1).automatic, 'out-of-office');
  });

  const bounce = (mailId: string, action: string, status: string) => ({
    envelope: { from: '', to: 'help@fernandclay.example' },
    raw: [
      'From: MAILER-DAEMON@mx.example',
      'To: help@fernandclay.example',
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <${action}${status}.${mailId.length}.${Math.random()}@mx.example>`,
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      '',
      'Your mail could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; ada@moss.example',
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; 550 ${status} no such person`,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${mailId}`,
      'Subject: Re: My fern',
      '--b--',
      '',
    ].join('\r\n'),
  });

  for (const [what, action, status, state, suspends] of [
    ['a hard bounce', 'failed', '5.1.1', 'bounced', true],
    ['a delay', 'delayed', '4.4.1', 'deferred', false],
    ['a receipt', 'delivered', '2.0.0', 'delivered', false],
  ] as const) {
    test(`${what} is matched to its reply: ${state}`, async () => {
      const { id, messageId, mailId } = await answeredTicket();
      await road.mail(bounce(mailId, action, status));
      const all = await messages(id);
      const reply = all.find((each: { id: number }) => each.id === messageId);
      assert.equal(reply.delivery.state, state);
      assert.match(reply.delivery.words, /ada@moss\.example/);
      assert.equal(all.at(-1).automatic, 'bounce');
      const { db } = world.house;
      const suspended = await db.selectFrom('suspended_addresses').selectAll().execute();
      assert.equal(
        suspended.some(({ address }) => address === 'ada@moss.example'),
        suspends,
      );
      if (suspends) {
        await road.mail({ from: ada, subject: 'Here again', text: 'Hello' });
        assert.equal((await db.selectFrom('suspended_addresses').selectAll().execute()).length, 0);
      }
    });
  }
});

describe('who wrote it is checked', () => {
  let server: DnsServer;
  const servers = dns.getServers();
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const dkim = { domainName: 'proven.example', keySelector: 's1', privateKey: pem };
  before(async () => {
    server = await openDnsServer();
    dns.setServers([`127.0.0.1:${server.port}`]);
    const key = (publicKey.export({ type: 'spki', format: 'der' }) as Buffer).toString('base64');
    server.texts.set('s1._domainkey.proven.example', `v=DKIM1; k=rsa; p=${key}`);
    server.texts.set('_dmarc.proven.example', 'v=DMARC1; p=reject');
  });
  after(async () => {
    dns.setServers(servers);
    await server.close();
  });

  test('a DKIM signature that DMARC accepts proves the sender; a forged one is shown as not verified', async () => {
    await road.mail({ from: 'pia@proven.example', subject: 'Signed', text: 'Hello', dkim });
    const signed = await newest();
    const { dmarc, verified } = (await lastMail()).authentication as { dmarc: string; verified: boolean };
    assert.deepEqual([dmarc, verified], ['pass', true]);
    assert.equal((await messages(signed.id))[0].senderUnverified, false);
    await road.mail({ from: 'pia@proven.example', subject: 'Forged', text: 'Hello' });
    assert.equal((await messages((await newest()).id))[0].senderUnverified, true);
  });

  test('a forger who knows a Message-ID of ours does not get into the ticket by the address alone', async () => {
    const sent = await road.mail({ from: 'pia@proven.example', subject: 'Thread', text: 'Hello', dkim });
    const { id } = await newest();
    await road.mail({ from: 'pia@proven.example', inReplyTo: sent.messageId, text: 'Forged' });
    const forged = await show((await newest()).id);
    assert.notEqual(forged.id, id);
    assert.equal(forged.linkedTo.id, id);
    await road.mail({ from: 'pia@proven.example', inReplyTo: sent.messageId, text: 'Mine', dkim });
    assert.equal((await messages(id)).at(-1).text, 'Mine');
  });

  test('a proven agent answers the customer by mail; one who may only note writes a note', async () => {
    const { id, mailId } = await answeredTicket();
    await world.edge.transact(system, async (ctx) => {
      const rest = { teamIds: [], limitedToTeams: false };
      await addAgent(ctx, { name: 'Ines Sol', email: 'ines@proven.example', role: 'agent', ...rest });
      await addAgent(ctx, { name: 'Rui Mar', email: 'rui@proven.example', role: 'light-agent', ...rest });
    });
    await road.mail({ from: 'ines@proven.example', inReplyTo: mailId, text: 'On its way.', dkim });
    const last = (await messages(id)).at(-1);
    assert.deepEqual([last.kind, last.author.name, last.delivery.state], ['reply', 'Ines Sol', 'sent']);
    await road.mail({ from: 'rui@proven.example', inReplyTo: mailId, text: 'I may only note.', dkim });
    const note = (await messages(id)).at(-1);
    assert.deepEqual([note.kind, note.author.name, note.text], ['note', 'Rui Mar', 'I may only note.']);
  });

  test('a proven agent’s forward is the original sender’s ticket, with the agent’s words as a note', async () => {
    const text =
      'Please look.\n\n---------- Forwarded message ---------\nFrom: Jo Reed <jo@reed.example>\nDate: Mon, 2 Mar 2026\nSubject: Broken pot\nTo: lena@fernandclay.example\n\nMy pot broke.';
    await road.mail({ from: 'ines@proven.example', subject: 'Fwd: Broken pot', text, dkim });
    const ticket = await show((await newest()).id);
    assert.deepEqual([ticket.requester.email, ticket.subject], ['jo@reed.example', 'Broken pot']);
    const [words, note] = await messages(ticket.id);
    assert.deepEqual(
      [words.kind, words.text, note.kind, note.text],
      ['reply', 'My pot broke.', 'note', 'Please look.'],
    );
  });
});
