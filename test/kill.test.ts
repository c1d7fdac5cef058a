import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { HouseProcess } from './house-process.ts';
import { chanceFrom } from './kill/chance.ts';
import { type KillScene, openKillScene } from './kill/kill-scene.ts';
import { planMails } from './kill/plan-mails.ts';
import { type Pump, startPump } from './kill/pump.ts';
import { eventually } from './running-house.ts';

/** KILL_SEED=… for other moments, KILL_ROUNDS=… for fewer or more. */
const rounds = Number(process.env.KILL_ROUNDS ?? 30);
const chance = chanceFrom(Number(process.env.KILL_SEED ?? 20_260_302));
const mails = planMails(500);
const replies = Array.from({ length: 200 }, (_, n) => `reply-${String(n).padStart(3, '0')}`);
/** Mails that are in before anybody is killed, so that there is somebody to reply to. */
const first = 20;

let scene: KillScene;
let house: HouseProcess;
let mailPump: Pump<(typeof mails)[number]>;
let replyPump: Pump<string>;
const messageIds = new Map<string, number>();

before(async () => {
  scene = await openKillScene(chance);
  house = scene.start();
  await house.ready;
  for (const mail of mails.slice(0, first)) await scene.send(mail);
  const tickets = await eventually('the first mails are filed', async () => {
    const rows = await scene.rows<{ id: string }>('select id from tickets order by id');
    return rows.length === first && rows.map(({ id }) => Number(id));
  });
  mailPump = startPump(mails.slice(first), 8, (mail) => scene.send(mail));
  replyPump = startPump(replies, 4, async (name) => {
    const ticketId = tickets[replies.indexOf(name) % tickets.length] ?? 0;
    messageIds.set(name, await scene.reply(ticketId, name));
  });
});

after(async () => {
  await house?.kill();
  await scene?.close();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(`${rounds} kills at random moments lose nothing and repeat nothing`, { timeout: 1_200_000 }, async (t) => {
  const begun = performance.now();
  const lap = (what: string) => t.diagnostic(`${what} after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  const postmaster = scene.postmaster();
  assert.ok(postmaster);
  for (let round = 0; round < rounds; round++) {
    await liveAndDie(round);
    house = scene.start();
    assert.equal(scene.postmaster(), postmaster, 'the orphaned PostgreSQL is still the one');
  }
  lap('last kill');
  await house.ready;
  assert.equal(scene.postmaster(), postmaster, 'the orphaned PostgreSQL was adopted, not replaced');
  mailPump.releaseAll();
  replyPump.releaseAll();
  await Promise.all([mailPump.done, replyPump.done]);
  lap('all acknowledged');
  await eventually('everything is filed, sent and reacted to', isQuiet, 300_000);
  lap('quiet');
});

/** Every fifth time the house dies while it starts, else in the middle of its work. */
async function liveAndDie(round: number): Promise<void> {
  if (round % 5 === 4) {
    await Promise.race([house.ready, pause(chance() * 800)]);
    return house.kill();
  }
  await house.ready;
  const life = 40 + chance() * 260;
  const share = (pump: Pump<unknown>) => Math.ceil(pump.left() / (rounds - round));
  for (const pump of [mailPump, replyPump])
    for (let n = share(pump); n > 0; n--) setTimeout(pump.release, chance() * life);
  await pause(life);
  await house.kill();
}

async function isQuiet(): Promise<boolean> {
  const [left] = await scene.rows<{ busy: string }>(`
    select (select count(*) from inbound_mails where state in ('stored', 'parsed'))
      + (select count(*) from messages where delivery_state in ('queued', 'deferred'))
      + (select count(*) from events where position is null)
      + (select count(*) from parked_events)
      + (select count(*) from reactions, event_relay where position < last_position) as busy`);
  return Number(left?.busy) === 0;
}

test('every mail that was answered 250 is exactly one message', async () => {
  const rows = await scene.rows<{ id: string; n: number }>(`
    select mail_message_id as id, count(*)::int as n from messages where author_kind = 'customer' group by 1`);
  const found = new Map(rows.map(({ id, n }) => [id, n]));
  assert.equal(mailPump.acknowledged.length, mails.length - first);
  assert.deepEqual(
    mails.filter(({ id }) => found.get(id) !== 1).map(({ id }) => `${id}: ${found.get(id) ?? 0} messages`),
    [],
  );
  assert.equal(found.size, mails.length);
  const states = await scene.rows<{ state: string }>('select distinct state from inbound_mails order by 1');
  assert.deepEqual(
    states.filter(({ state }) => state !== 'filed' && state !== 'ignored'),
    [],
  );
});

test('every acknowledged reply is one message and reached the world outside', async () => {
  const rows = await scene.rows<{ id: string; text: string; delivery_state: string }>(`
    select id, text, delivery_state from messages where author_kind = 'agent' order by id`);
  assert.equal(rows.length, replies.length);
  for (const name of replies) {
    const row = rows.find(({ text }) => text.includes(`This is ${name}.`));
    assert.equal(Number(row?.id), messageIds.get(name), name);
    assert.equal(row?.delivery_state, 'sent', name);
    assert.ok(acceptancesOf(name).length > 0, `${name} never arrived`);
  }
});

test('no reply goes out again after its acceptance was recorded, and a repeat carries the same Message-ID', async () => {
  const sent = await scene.rows<{ messageId: string; at: Date }>(`
    select payload ->> 'messageId' as "messageId", at from events
    where name = 'message.delivery-changed' and payload ->> 'state' = 'sent'`);
  let repeats = 0;
  for (const name of replies) {
    const accepted = acceptancesOf(name);
    const recorded = sent.filter(({ messageId }) => Number(messageId) === messageIds.get(name));
    assert.equal(recorded.length, 1, `${name} was recorded as sent ${recorded.length} times`);
    for (const { at } of accepted) assert.ok(at <= recorded[0]!.at.getTime(), `${name} went out after it was recorded`);
    assert.equal(new Set(accepted.map(({ messageId }) => messageId)).size, 1, `${name} has several Message-IDs`);
    repeats += accepted.length - 1;
  }
  // A kill can only repeat what was on the wire then: five at once.
  assert.ok(repeats <= rounds * 5, `${repeats} repeats`);
});

function acceptancesOf(name: string) {
  return scene.receiver.accepted.filter(({ text }) => text.includes(`This is ${name}.`));
}

test('the journal has no gap, and every reader has read it to its end', async () => {
  const [journal] = await scene.rows<Record<string, number>>(`
    select count(*) as all, count(position) as placed, min(position) as first, max(position) as last,
      (select last_position from event_relay) as head from events`);
  const { all, placed, first: lowest, last, head } = journal ?? {};
  assert.deepEqual({ placed, lowest, last, head }, { placed: all, lowest: 1, last: all, head: all });
  const wrote = await scene.rows<{ n: number }>(
    `select count(*)::int as n from events where name in ('ticket.customer-wrote', 'ticket.opened') and payload ? 'messageId' group by payload ->> 'messageId' having count(*) > 1`,
  );
  assert.deepEqual(wrote, []);
});

test('a graceful stop afterwards leaves no PostgreSQL behind', async () => {
  assert.equal(await house.stop(), 0, house.said.join('\n'));
  assert.equal(scene.postmaster(), undefined);
});
