import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openMailRoad } from '../../test/mail-road.ts';
import { openWorld, type World } from '../../test/world.ts';
import { identifyCustomer } from '../customers/commands/identify-customer.ts';
import { addAgent } from '../staff/commands/add-agent.ts';
import { plainMessage } from '../tickets/commands/incoming-message.ts';
import { receiveMessage } from '../tickets/commands/receive-message.ts';
import { beginDelivery, recordDelivery } from '../tickets/commands/record-delivery.ts';
import { replyToTicket } from '../tickets/commands/reply-to-ticket.ts';
import { ownMark, tokenKey } from './jobs/own-mark.ts';
import { tokenAddress, tokenMessageId } from './rules/thread-token.ts';

const system = { kind: 'system', name: 'test' } as const;
const folder = new URL('../../test/corpus/mails/', import.meta.url);
type Row = Record<string, unknown>;
const expected: Record<string, Row> = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
const collected = fileURLToPath(new URL('../../../shared/data/mail', import.meta.url));

/** The world that the corpus speaks of: a ticket of Ada with Bo in copy, our reply in it, and the agent Mia. */
async function openCorpusWorld() {
  const world = await openWorld();
  const road = await openMailRoad(world);
  const place = await world.edge.transact(system, async (ctx) => {
    await addAgent(ctx, {
      name: 'Mia Stone',
      email: 'mia@fernandclay.example',
      role: 'agent',
      teamIds: [],
      limitedToTeams: false,
    });
    const customerId = await identifyCustomer(ctx, { email: 'ada@moss.example', name: 'Ada Moss' });
    const mailbox = { id: road.help, address: 'help@fernandclay.example', brandId: world.cast.brandId };
    const { ticketId } = await receiveMessage(
      ctx,
      null,
      { ...plainMessage(customerId, 'My fern droops.'), mailMessageId: '<first@moss.example>' },
      {
        requesterId: customerId,
        subject: 'My fern',
        channel: 'email',
        byAgent: false,
        ccs: ['bo@moss.example'],
        mailbox,
      },
    );
    const messageId = await replyToTicket(ctx, ticketId, { text: 'Water it.', attachmentIds: [], undoSeconds: 0 });
    const mailId = tokenMessageId({ ticketId, messageId }, tokenKey(world.house), 'fernandclay.example');
    assert.ok(await beginDelivery(ctx, messageId, mailId));
    await recordDelivery(ctx, { messageId, state: 'sent', words: '250 OK', of: 'attempt' });
    return { ticketId, messageId, mailId };
  });
  await world.settle();
  return { world, road, place };
}

type Corpus = Awaited<ReturnType<typeof openCorpusWorld>>;

/** Stored mails in the order they came. */
async function inbound(world: World) {
  return world.house.db.selectFrom('inbound_mails').selectAll().orderBy('id').execute();
}

describe('the corpus through the whole intake', () => {
  let corpus: Corpus;
  const names = Object.keys(expected).toSorted();
  const rows = new Map<string, Awaited<ReturnType<typeof inbound>>[number]>();
  before(async () => {
    corpus = await openCorpusWorld();
    const { world, road, place } = corpus;
    const replyTo = tokenAddress(place, tokenKey(world.house), 'help@fernandclay.example');
    const fill: Record<string, string> = {
      '{{message-id}}': place.mailId,
      '{{reply-to}}': replyTo,
      '{{reply-to-upper}}': replyTo.toUpperCase(),
      '{{own-mark}}': ownMark(world.house),
    };
    for (const name of names) {
      const bytes = readFileSync(new URL(name, folder)).toString('latin1');
      const raw = Buffer.from(
        bytes.replace(/\{\{[a-z-]+\}\}/gu, (key) => fill[key] ?? key),
        'latin1',
      );
      // Every mail by real SMTP. Bounces have an empty path, and mails that name nobody must not be named by it.
      const { kind, reason } = expected[name]!;
      const from = kind === 'bounce' || reason === 'mail.no-sender' ? '' : 'relay@relay.example';
      await road.send({ raw, envelope: { from, to: 'help@fernandclay.example' } });
    }
    await world.settle();
    const stored = await inbound(world);
    assert.equal(stored.length, names.length);
    for (const [at, name] of names.entries()) rows.set(name, stored[at]!);
  });
  after(async () => {
    await corpus.road.close();
    await corpus.world.close();
  });

  for (const name of names) {
    const row = expected[name]!;
    test(name, async () => {
      const stored = rows.get(name)!;
      // The second of the pair is the same mail: filed once.
      const twin = name === 'duplicate-message-id-second.eml';
      assert.deepEqual(
        [stored.state, stored.reason],
        twin ? ['ignored', 'mail.duplicate'] : [row.outcome, row.reason ?? null],
      );
      if (stored.state !== 'filed') return;
      const { db } = corpus.world.house;
      const message = await db
        .selectFrom('messages')
        .selectAll()
        .where('id', '=', stored.message_id!)
        .executeTakeFirstOrThrow();
      const ticket = await db
        .selectFrom('tickets')
        .selectAll()
        .where('id', '=', stored.ticket_id!)
        .executeTakeFirstOrThrow();
      assert.equal(message.ticket_id, ticket.id);
      if (row.mayAnswerAutomatically !== undefined) assert.equal(stored.may_answer, row.mayAnswerAutomatically);
      if (row.kind !== undefined && row.kind !== 'own')
        assert.equal(message.automatic ?? 'person', row.kind === 'person' ? 'person' : row.kind);
      if (row.visible !== undefined && message.kind === 'reply' && !row.forward)
        assert.equal(message.text, row.visible);
      if (row.attachmentCount !== undefined)
        assert.equal((await attachmentsOf(message.id)).length, row.attachmentCount);
      if (row.attachments !== undefined)
        assert.deepEqual(
          (await attachmentsOf(message.id)).map(({ name: file, size }) => [file, size]),
          row.attachments,
        );
      if (row.thread === 'append') assert.equal(ticket.id, corpus.place.ticketId);
      if (row.thread === 'linked')
        assert.deepEqual([ticket.id === corpus.place.ticketId, ticket.linked_to_id], [false, corpus.place.ticketId]);
      if (row.thread === 'new')
        assert.deepEqual([ticket.id === corpus.place.ticketId, ticket.linked_to_id], [false, null]);
      if (row.bounce && (row.bounce as Row).originalMessageId === '{{message-id}}')
        assert.equal(ticket.id, corpus.place.ticketId);
    });
  }

  test('no two customers’ mails but the pair share a ticket that they should not', async () => {
    const one = rows.get('thread-newsletter-replier-one.eml')!;
    const two = rows.get('thread-newsletter-replier-two.eml')!;
    assert.notEqual(one.ticket_id, two.ticket_id);
    const [first, second] = ['first', 'second'].map((end) => rows.get(`duplicate-message-id-${end}.eml`)!);
    assert.deepEqual([second!.ticket_id, second!.message_id], [first!.ticket_id, first!.message_id]);
  });

  function attachmentsOf(messageId: number) {
    const { db } = corpus.world.house;
    return db.selectFrom('attachments').selectAll().where('message_id', '=', messageId).orderBy('rank').execute();
  }
});

describe('mails collected elsewhere', { skip: !existsSync(collected) && 'no ../shared/data/mail here' }, () => {
  test('none crashes the intake, none is lost, each ends with its reason', async () => {
    const { world, road } = await openCorpusWorld();
    const files = readdirSync(collected, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:eml|txt)$/u.test(name),
    );
    assert.ok(files.length > 150, String(files.length));
    for (const name of files) {
      const raw = readFileSync(join(collected, name));
      await road.send({ raw, envelope: { from: 'relay@relay.example', to: 'help@fernandclay.example' } });
    }
    await world.settle();
    const rows = await inbound(world);
    assert.equal(rows.length, files.length);
    for (const [at, row] of rows.entries()) {
      const fine = row.state === 'filed' ? row.message_id !== null : row.reason !== null;
      assert.ok(fine && row.state !== 'stored', `${files[at]}: ${row.state} ${row.reason} ${row.detail}`);
      assert.notEqual(row.reason, 'mail.filing-failed', `${files[at]}: ${row.detail}`);
    }
    await road.close();
    await world.close();
  });
});
