import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { openWorld, type World } from '../../../test/world.ts';
import { storeMails } from '../../channels/commands/store-mails.ts';
import { keepInOutbox } from '../mail-transport/keep-in-outbox.ts';

const system = { kind: 'system', name: 'test' } as const;
const HOUR = 3_600_000;

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const has = (hash: string) => world.house.files.has(hash);
const keep = async (words: string) => (await world.house.files.keep(Buffer.from(words))).hash;
async function makeOld(hash: string): Promise<void> {
  const then = new Date(Date.now() - 2 * HOUR);
  await utimes(world.house.files.pathOf(hash), then, then);
}
async function erase(hashes: string[], atOnce: boolean): Promise<void> {
  await world.edge.transact(system, (ctx) => ctx.enqueue('files.erase-unused', { hashes, atOnce }));
  await world.settle();
}

test('bytes that a raw mail or the outbox holds stay, also when an upload or a redaction lets them go', async () => {
  const raw = 'From: ada@moss.example\r\n\r\nThe same bytes\r\n';
  const hash = await keep(raw);
  const envelope = { mailboxId: null, mailFrom: '', rcptTo: [], remoteAddress: null, greeting: null };
  const mail = { via: 'smtp' as const, ...envelope, rawHash: hash, size: raw.length };
  await world.edge.transact(system, (ctx) => storeMails(ctx, [mail]));
  const out = 'To: ada@moss.example\r\n\r\nWaiting\r\n';
  const outHash = await keep(out);
  const sent = { from: 'a@b.example', to: ['ada@moss.example'], subject: '', kind: 'reply' as const };
  await keepInOutbox(world.house, { ...sent, raw: Buffer.from(out) });
  for (const each of [hash, outHash]) await makeOld(each);
  for (const atOnce of [false, true]) await erase([hash, outHash], atOnce);
  assert.deepEqual([await has(hash), await has(outHash)], [true, true]);
  await world.house.db.updateTable('inbound_mails').set({ redacted_at: world.clock.now }).execute();
  await world.house.db.deleteFrom('outbox_mails').execute();
  await erase([hash, outHash], false);
  assert.deepEqual([await has(hash), await has(outHash)], [false, false]);
});

test('a file kept a moment ago waits an hour for its row; a redaction does not wait', async () => {
  const young = await keep('just arrived');
  await erase([young], false);
  assert.equal(await has(young), true);
  await makeOld(young);
  world.clock.forward({ minutes: 61 });
  await world.settle();
  assert.equal(await has(young), false);
  const secret = await keep('4111 1111');
  await erase([secret], true);
  assert.equal(await has(secret), false);
});
