import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Role, roles, tokenScopes } from '../contract/permissions.ts';
import type { RouteContract } from '../contract/route.ts';
import { ticketsRoutes } from '../contract/tickets.ts';
import { domains } from '../server/domains.ts';
import { addToken } from '../server/identity/commands/add-token.ts';
import { openSession } from '../server/identity/commands/open-session.ts';
import type { Actor } from '../server/platform/context.ts';
import { admit } from '../server/platform/http/admit.ts';
import { Refusal } from '../server/platform/refuse.ts';
import { agentActor } from '../server/staff/queries/agent-actor.ts';
import { routeTable, topicTable } from './authorisation-table.ts';
import { ticketRoutes } from './authorisation-tickets.ts';
import { callerWith, type TestCaller } from './caller.ts';
import type { AgentKey } from './cast.ts';
import { openWorld, type World } from './world.ts';

const whoHas: Record<Role, AgentKey> = {
  owner: 'maya',
  admin: 'noor',
  lead: 'lena',
  agent: 'tomas',
  'light-agent': 'sam',
};
const mounted: RouteContract[] = domains.flatMap((domain) => (domain.routes ?? []).map((bound) => bound.contract));
const nameOf = ({ method, path }: RouteContract) => `${method} ${path}`;
const system = { kind: 'system', name: 'test' } as const;

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test('every route and every topic has its row, and every row its route or topic', (t) => {
  for (const contract of mounted) assert.ok(routeTable[nameOf(contract)], `${nameOf(contract)} has no row`);
  const topics = domains.flatMap((domain) => Object.keys(domain.topics ?? {}));
  for (const topic of topics) assert.ok(topicTable[topic], `the topic ${topic} has no row`);
  for (const topic of Object.keys(topicTable)) assert.ok(topics.includes(topic), `no room has the topic ${topic}`);
  const missing = Object.keys(routeTable).filter((name) => !mounted.some((contract) => nameOf(contract) === name));
  if (missing.length > 0) t.diagnostic(`not mounted yet: ${missing.join(', ')}`);
});

test('each role gets in where it should, through a session, and nowhere else', async () => {
  for (const contract of mounted) {
    const [who] = rowOf(contract);
    for (const role of roles) {
      const browser = await sessionOf(whoHas[role]);
      assert.equal(
        await isLetIn(contract, browser),
        who === 'anybody' || who.includes(role),
        `${nameOf(contract)} as ${role}`,
      );
    }
  }
});

test('strangers, customers and false tokens get in only where anybody does', async () => {
  const customer: Actor = { kind: 'customer', id: 1 };
  const strangers: Record<string, TestCaller> = {
    stranger: world.as('stranger'),
    'false token': callerWith(world.app, { authorization: `Bearer wl_${'x'.repeat(43)}` }),
    'false cookie': callerWith(world.app, { cookie: `warmline_session=${'x'.repeat(43)}` }),
  };
  for (const contract of mounted) {
    const open = rowOf(contract)[0] === 'anybody';
    for (const [name, caller] of Object.entries(strangers))
      assert.equal(await isLetIn(contract, caller), open, `${nameOf(contract)} as ${name}`);
    assert.equal(admits(contract, customer), open, `${nameOf(contract)} as a customer`);
  }
});

test('an API token gets in with exactly the scope that the route needs', async () => {
  for (const scope of tokenScopes) {
    const made = await world.edge.transact(system, (ctx) =>
      addToken(ctx, { agentId: world.cast.agents.maya.id, name: scope, scopes: [scope] }),
    );
    for (const contract of mounted) {
      const [who, needed] = rowOf(contract);
      const caller = callerWith(world.app, { authorization: `Bearer ${made.secret}` });
      const expected = who === 'anybody' || needed === scope;
      assert.equal(await isLetIn(contract, caller), expected, `${nameOf(contract)} with the scope ${scope}`);
    }
  }
});

test('an agent limited to teams does not see tickets of other teams, by any route', async () => {
  const about = mounted.filter(({ path }) => /^\/api\/(tickets|messages)\/:id/.test(path));
  for (const contract of about) assert.ok(ticketRoutes[nameOf(contract)], `${nameOf(contract)} has no row of its own`);
  if (about.length === 0) return;
  const { orders, plantCare } = world.cast.teams;
  const hidden = await openTicketOf(orders);
  const seen = await openTicketOf(plantCare);
  for (const contract of about) {
    const { body, lacksRight } = ticketRoutes[nameOf(contract)] ?? {};
    const answer = (id: number) => send(contract, world.as('priya'), String(id), body);
    const onMessage = contract.path.startsWith('/api/messages/');
    const refused = await answer(onMessage ? hidden.messageId : hidden.id);
    assert.equal(refused.status, lacksRight ? 403 : 404, `${nameOf(contract)}: ${JSON.stringify(refused.body)}`);
    const letIn = await answer(onMessage ? seen.messageId : seen.id);
    if (!lacksRight) assert.notEqual(letIn.status, 404, `${nameOf(contract)} of the own team`);
  }
  const { items } = (await world.as('priya').get('/api/tickets?view=all')).body;
  const ids = items?.map((ticket: { id: number }) => ticket.id) ?? [];
  assert.ok(!ids.includes(hidden.id));
  const priya = await agentActor(world.house, world.cast.agents.priya.id);
  assert.ok(priya);
  assert.deepEqual([await hears('ticket', hidden.id, priya), await hears('ticket', seen.id, priya)], [false, true]);
});

test('each role hears the topics it should; strangers and customers hear none', async () => {
  const ticket = await openTicketOf(world.cast.teams.orders);
  const { id: customerId } = await world.house.db
    .selectFrom('customers')
    .select('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const idFor: Record<string, number> = { ticket: ticket.id, customer: customerId };
  for (const [topic, who] of Object.entries(topicTable)) {
    for (const role of roles) {
      const actor = await agentActor(world.house, world.cast.agents[whoHas[role]].id);
      assert.ok(actor);
      assert.equal(await hears(topic, idFor[topic] ?? null, actor), who.includes(role), `${topic} as ${role}`);
    }
    for (const actor of [{ kind: 'stranger' }, { kind: 'customer', id: customerId }] as const)
      assert.equal(await hears(topic, idFor[topic] ?? null, actor), false, `${topic} as ${actor.kind}`);
  }
});

function rowOf(contract: RouteContract) {
  const row = routeTable[nameOf(contract)];
  return row ?? assert.fail(`${nameOf(contract)} has no row`);
}

/** A signed-in browser; each call makes a new session, because some routes end it. */
async function sessionOf(who: AgentKey): Promise<TestCaller> {
  const { id } = world.cast.agents[who];
  const opened = await world.edge.transact(system, (ctx) => openSession(ctx, id, { device: '', address: '' }));
  return callerWith(world.app, { cookie: `warmline_session=${opened.token}`, 'x-csrf-token': opened.csrf });
}

/** Sends a request that nothing can come of (an id nobody has, a body nobody takes): only the door is tried. */
async function isLetIn(contract: RouteContract, caller: TestCaller): Promise<boolean> {
  const { status, body } = await send(contract, caller, '999999999', contract.body ? { nonsense: true } : undefined);
  const code = String(body?.error?.code ?? '');
  assert.ok(status < 500, `${nameOf(contract)} answered ${status}`);
  return !['sign-in.needed', 'permission.missing', 'token.scope-missing', 'csrf.token-wrong'].includes(code);
}

function send(contract: RouteContract, caller: TestCaller, id: string, body: object | undefined) {
  const path = contract.path.replace(/:\w+/g, id);
  const method = contract.method.toLowerCase() as 'get' | 'post';
  return method === 'get' ? caller.get(path) : caller[method](path, body);
}

function admits(contract: RouteContract, actor: Actor): boolean {
  try {
    admit(contract, { actor, via: 'nobody', sessionId: null, scopes: null });
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function hears(topic: string, id: number | null, actor: Actor): Promise<boolean> {
  const authorise = domains.find((domain) => domain.topics?.[topic])?.topics?.[topic];
  return (await authorise?.(world.edge.look(actor), id)) ?? assert.fail(`no room has the topic ${topic}`);
}

async function openTicketOf(teamId: number): Promise<{ id: number; messageId: number }> {
  const ticket = await world.call('maya', ticketsRoutes.openTicket, {
    body: {
      subject: 'A cracked pot',
      requester: { email: 'ida@example.com', name: 'Ida' },
      teamId,
      message: { text: 'It came broken.' },
    },
  });
  const { items } = await world.call('maya', ticketsRoutes.listMessages, { params: { id: ticket.id } });
  return { id: ticket.id, messageId: items[0]?.id ?? 0 };
}
