import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { mailDesk, type Road } from '../../test/mail-desk.ts';
import { type MailServer, openMailRoad, openMailServer } from '../../test/mail-road.ts';
import { openWorld, type World } from '../../test/world.ts';
import type { AgentActor } from '../platform/context.ts';
import { keepUpload } from '../tickets/commands/keep-upload.ts';

describe('a mailbox with a server and a signature of its own', () => {
  const account = { name: 'shop', password: 'pots & ferns: 100%' };
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let world: World;
  let road: Road;
  let server: MailServer;
  let mailboxId: number;
  const desk = mailDesk(
    () => world,
    () => road,
  );
  before(async () => {
    server = await openMailServer(account);
    world = await openWorld();
    road = await openMailRoad(world);
    const made = await world.as('noor').post('/api/mailboxes', {
      address: 'shop@fernandclay.example',
      fromName: 'brand',
      smtp: { host: '127.0.0.1', port: server.port, security: 'none', account: 'shop', password: account.password },
      dkim: {
        selector: 's1',
        domain: 'fernandclay.example',
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
      },
    });
    mailboxId = made.body.id;
  });
  after(async () => {
    await road.close();
    await world.close();
    await server.close();
  });

  async function replyTo(body: object): Promise<{ delivery: { state: string; words: string } }> {
    await road.mail({ from: 'Ada <ada@moss.example>', to: 'shop@fernandclay.example', subject: 'Pot', text: 'Hi' });
    const { id } = await desk.newest();
    await desk.maya().post(`/api/tickets/${id}/replies`, { undoSeconds: 0, ...body });
    await world.settle();
    return (await desk.messages(id)).at(-1);
  }

  test('refuses a signing key that is none, and keeps the one it has', async () => {
    const dkim = { selector: 's1', domain: 'fernandclay.example', privateKey: 'not a key' };
    const answer = await world.as('noor').patch(`/api/mailboxes/${mailboxId}`, { dkim });
    assert.equal(answer.status, 422);
    assert.equal(answer.body.error.fields[0].code, 'mailbox.dkim-key');
  });

  test('sends through it, signed so that DKIM verifies, in the brand’s name', async () => {
    assert.equal((await replyTo({ text: 'A blue one.' })).delivery.state, 'sent');
    const { raw, mail } = server.received.at(-1)!;
    assert.deepEqual(mail.from, { name: 'Fern & Clay', address: 'shop@fernandclay.example' });
    const listed = (await world.as('noor').get('/api/mailboxes')).body.items;
    const key = listed.find((each: { id: number }) => each.id === mailboxId).dkim.publicKey;
    assert.equal(key, (publicKey.export({ type: 'spki', format: 'der' }) as Buffer).toString('base64'));
    const { results } = await dkimVerify(Buffer.from(raw), { resolver: async () => [[`v=DKIM1; k=rsa; p=${key}`]] });
    assert.deepEqual(
      results.map((each) => [each.signingDomain, each.selector, each.status.result]),
      [['fernandclay.example', 's1', 'pass']],
    );
  });

  test('an inline image travels as cid, a file as a file', async () => {
    const { id, name } = world.cast.agents.maya;
    const maya: AgentActor = { kind: 'agent', id, name, role: 'owner', teamIds: [], limitedToTeams: false };
    const keep = async (file: string, contentType: string, content: string) => {
      const kept = await world.house.files.keep(Buffer.from(content));
      return world.edge.transact(maya, (ctx) => keepUpload(ctx, { ...kept, name: file, contentType }));
    };
    const image = await keep('pot.png', 'image/png', 'not really a picture');
    const sheet = await keep('care.txt', 'text/plain', 'Water it.');
    const html = `<p>See <img src="cid:attachment-${image}@warmline"></p>`;
    assert.equal((await replyTo({ html, attachmentIds: [sheet] })).delivery.state, 'sent');
    const { mail } = server.received.at(-1)!;
    const files = mail.attachments.map((each) => [each.filename, each.contentId, each.disposition]);
    assert.deepEqual(files.toSorted(), [
      ['care.txt', null, 'attachment'],
      ['pot.png', `attachment-${image}@warmline`, 'inline'],
    ]);
    assert.match(mail.html!, new RegExp(`cid:attachment-${image}@warmline`));
  });

  test('a wrong password makes mail wait and the mailbox fail; the right one mends both', async () => {
    const smtp = { host: '127.0.0.1', port: server.port, security: 'none', account: 'shop' };
    await world.as('noor').patch(`/api/mailboxes/${mailboxId}`, { smtp: { ...smtp, password: 'wrong' } });
    const waiting = await replyTo({ text: 'A red one.' });
    assert.equal(waiting.delivery.state, 'deferred');
    assert.match(waiting.delivery.words, /Invalid login/);
    const health = async () => {
      const { items } = (await world.as('noor').get('/api/mailboxes')).body;
      return items.find((each: { id: number }) => each.id === mailboxId).health;
    };
    assert.deepEqual([(await health()).state, (await health()).error.slice(0, 5)], ['failing', 'SMTP:']);
    await world.as('noor').patch(`/api/mailboxes/${mailboxId}`, { smtp: { ...smtp, password: account.password } });
    const tested = (await world.as('noor').post(`/api/mailboxes/${mailboxId}/test`)).body;
    assert.equal(tested.smtp.works, true);
    world.clock.forward({ minutes: 1 });
    await world.settle();
    assert.match(server.received.at(-1)!.mail.text!, /A red one\./);
    assert.equal((await health()).state, 'well');
  });
});
