import assert from 'node:assert/strict';
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { notificationsRoutes as contract } from '../../contract/notifications.ts';
import { ticketsRoutes } from '../../contract/tickets.ts';
import { openWorld, type World } from '../../test/world.ts';
import { isPublicAddress } from '../platform/public-address.ts';
import { pushOut } from './jobs/push-out.ts';

let world: World;
let base = '';
let answer = 201;
const taken: { headers: IncomingHttpHeaders; body: Buffer }[] = [];
const service = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  taken.push({ headers: request.headers, body: Buffer.concat(chunks) });
  response.writeHead(answer).end();
});
before(async () => {
  world = await openWorld();
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
after(async () => {
  service.close();
  await world.close();
});

const browser = createECDH('prime256v1');
browser.generateKeys();
const auth = randomBytes(16);
const keys = { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') };
const near = (address: string) => address === '127.0.0.1';

/** What the browser reads (RFC 8291 §3.4, from its side). */
function opened(body: Buffer): unknown {
  const [salt, sender, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
  const derive = (input: Buffer, by: Buffer, info: Buffer, length: number) =>
    Buffer.from(hkdfSync('sha256', input, by, info, length));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const input = derive(browser.computeSecret(sender), auth, info, 32);
  const key = derive(input, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const reader = createDecipheriv(
    'aes-128-gcm',
    key,
    derive(input, salt, Buffer.from('Content-Encoding: nonce\0'), 12),
  );
  reader.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([reader.update(sealed.subarray(0, -16)), reader.final()]);
  return JSON.parse(plain.subarray(0, -1).toString());
}

test('a browser that asked for it is told, sealed for it alone, and forgotten when it is gone', async () => {
  const { publicKey } = await world.call('tomas', contract.listPushSubscriptions, {});
  assert.equal(Buffer.from(publicKey, 'base64url').length, 65);
  const body = { endpoint: 'https://push.example/abc', keys, browser: 'Firefox' };
  const { id } = await world.call('tomas', contract.addPushSubscription, { body });
  const plain = await world.as('tomas').post('/api/push-subscriptions', { ...body, endpoint: 'http://push.example/a' });
  assert.equal(plain.status, 422, 'only over TLS');
  await world.house.db
    .updateTable('push_subscriptions')
    .set({ endpoint: `${base}/abc` })
    .where('id', '=', id)
    .execute();
  const agentId = world.cast.agents.tomas.id;
  const opens = { subject: 'Where is my pot?', requester: { email: 'ana@customer.example' }, message: { text: 'Hm' } };
  const ticket = await world.call('maya', ticketsRoutes.openTicket, { body: { ...opens, assigneeId: agentId } });
  const html = `<p><span data-mention="agent-${agentId}">@Tomás</span></p>`;
  await world.call('maya', ticketsRoutes.addNote, { params: { id: ticket.id }, body: { html } });
  await world.settle();
  assert.equal(taken.length, 0, 'the job itself reaches no closed address');
  const [line] = (await world.call('tomas', contract.listNotifications, {})).items;
  const notificationId = line?.id ?? 0;
  await pushOut(world.edge, { agentId, notificationId }, near);
  assert.deepEqual(opened(taken[0]?.body ?? Buffer.alloc(0)), {
    title: 'Fern & Clay',
    body: 'Maya Fern mentioned you in “Where is my pot?”',
    url: `/tickets/${ticket.id}`,
    tag: `ticket-${ticket.id}`,
  });
  assert.equal(taken[0]?.headers['content-encoding'], 'aes128gcm');
  assert.ok(taken[0]?.headers.authorization?.endsWith(`k=${publicKey}`));
  await pushOut(world.edge, { agentId, notificationId }, isPublicAddress);
  assert.equal(taken.length, 1);
  answer = 410;
  await pushOut(world.edge, { agentId, notificationId }, near);
  assert.deepEqual((await world.call('tomas', contract.listPushSubscriptions, {})).items, []);
});

test('nobody takes another’s browser away', async () => {
  const body = { endpoint: 'https://push.example/own', keys };
  const { id } = await world.call('maya', contract.addPushSubscription, { body });
  assert.equal((await world.as('tomas').delete(`/api/push-subscriptions/${id}`)).status, 404);
  await world.call('maya', contract.removePushSubscription, { params: { id } });
  assert.deepEqual((await world.call('maya', contract.listPushSubscriptions, {})).items, []);
});
