import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { WebSocket } from 'ws';
import { applyNews, type TicketOnScreen } from '../contract/apply.ts';
import type { FromServer, News } from '../contract/live.ts';
import { staffRoutes } from '../contract/staff.ts';
import { ticketsRoutes as routes } from '../contract/tickets.ts';
import type { AgentKey } from './cast.ts';
import { eventually, type RunningHouse, startHouse } from './running-house.ts';

let running: RunningHouse;
before(async () => {
  running = await startHouse();
});
after(() => running.close());

type Listener = {
  said: FromServer[];
  socket: WebSocket;
  subscribe(topic: string, since?: number): Promise<FromServer>;
  close(): Promise<void>;
};

async function listen(who: AgentKey): Promise<Listener> {
  const socket = new WebSocket(`${running.address.replace('http', 'ws')}/live`, {
    headers: { authorization: `Bearer ${running.cast.agents[who].token}` },
  });
  const said: FromServer[] = [];
  socket.on('message', (data) => said.push(JSON.parse(String(data))));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    said,
    socket,
    subscribe: (topic, since) => {
      const from = said.length;
      socket.send(JSON.stringify({ type: 'subscribe', topic, since }));
      return eventually(`an answer about ${topic}`, async () =>
        said
          .slice(from)
          .find((words) => (words.type === 'subscribed' || words.type === 'refused') && words.topic === topic),
      );
    },
    close: async () => {
      socket.close();
      await new Promise((resolve) => socket.once('close', resolve));
    },
  };
}

const open = (subject = 'Planter') =>
  running.call('tomas', routes.openTicket, {
    body: {
      subject,
      requester: { email: 'nora@post.example' },
      teamId: running.cast.teams.orders,
      message: { text: 'It is cracked.' },
    },
  });
const read = async (id: number): Promise<TicketOnScreen> => {
  const { messages, ...ticket } = await running.call('maya', routes.showTicket, {
    params: { id },
    query: { include: 'messages' },
  });
  return { ticket, messages: messages?.items ?? [], stale: false };
};
const newsIn = (listener: Listener, topic: string) =>
  listener.said.filter((words): words is News => words.type === 'news' && words.topic === topic);

test('state and news make fresh state, whatever happens to a ticket', async () => {
  const { id } = await open();
  const listener = await listen('maya');
  await listener.subscribe(`ticket:${id}`);
  let onScreen = await read(id);
  const steps: (() => Promise<unknown>)[] = [
    () =>
      running.call('tomas', routes.replyToTicket, { params: { id }, body: { text: 'So sorry.', status: 'pending' } }),
    () => running.call('lena', routes.addNote, { params: { id }, body: { html: '<p>Three left in <b>moss</b>.</p>' } }),
    () =>
      running.call('lena', routes.changeTicket, {
        params: { id },
        body: { priority: 'high', tags: ['gift'], assigneeId: running.cast.agents.lena.id },
      }),
    () => running.call('lena', routes.solveTicket, { params: { id } }),
  ];
  for (const step of steps) {
    const heard = newsIn(listener, `ticket:${id}`).length;
    await step();
    await eventually('news', async () => newsIn(listener, `ticket:${id}`).length > heard);
  }
  const shown = ({ messages }: TicketOnScreen) =>
    messages.map(({ id: messageId, kind, text, html, delivery }) => ({
      messageId,
      kind,
      text,
      html,
      state: delivery?.state,
    }));
  const applied = () => newsIn(listener, `ticket:${id}`).reduce(applyNews, onScreen);
  // Mails of the house (a question after solving) come a moment later: both sides move until they agree.
  await eventually('screen and server agree', async () =>
    isDeepStrictEqual(shown(applied()), shown(await read(id))),
  ).catch(async () => assert.deepEqual(shown(applied()), shown(await read(id))));
  onScreen = applied();
  assert.ok(onScreen.messages.length >= 3, 'messages travel whole');
  assert.equal(onScreen.stale, true, 'and everything else asks for a fresh read');
  await listener.close();
});

test('a lost socket resumes from its position and misses nothing', async () => {
  const { id } = await open();
  const first = await listen('maya');
  await first.subscribe(`ticket:${id}`);
  await running.call('lena', routes.addNote, { params: { id }, body: { text: 'heard' } });
  const heard = await eventually('the first note', async () =>
    newsIn(first, `ticket:${id}`).find((news) => news.message?.text === 'heard'),
  );
  await first.close();
  await running.call('lena', routes.addNote, { params: { id }, body: { text: 'missed one' } });
  await running.call('lena', routes.addNote, { params: { id }, body: { text: 'missed two' } });
  const second = await listen('maya');
  await second.subscribe(`ticket:${id}`, heard.position);
  await eventually('what was missed', async () =>
    newsIn(second, `ticket:${id}`).some((news) => news.message?.text === 'missed two'),
  );
  assert.deepEqual(
    newsIn(second, `ticket:${id}`).map((news) => news.message?.text),
    ['missed one', 'missed two'],
  );
  await second.close();
});

test('who may not see a ticket hears nothing of it, neither its page nor the list', async () => {
  const { id } = await open();
  const priya = await listen('priya');
  assert.equal((await priya.subscribe(`ticket:${id}`)).type, 'refused');
  await priya.subscribe('tickets');
  await running.call('tomas', routes.changeTicket, { params: { id }, body: { priority: 'low' } });
  await running.call('maya', routes.changeTicket, { params: { id }, body: { teamId: running.cast.teams.plantCare } });
  await eventually('news of the move', async () => newsIn(priya, 'tickets').length > 0);
  assert.deepEqual(
    newsIn(priya, 'tickets')
      .map((news) => news.hint.event)
      .filter((name) => name === 'ticket.priority-changed'),
    [],
  );
  assert.equal((await priya.subscribe(`ticket:${id}`)).type, 'subscribed');
  await running.call('maya', routes.changeTicket, { params: { id }, body: { teamId: running.cast.teams.orders } });
  await eventually('the door closes', async () =>
    priya.said.some(
      (words) =>
        words.type === 'refused' &&
        words.topic === `ticket:${id}` &&
        words === priya.said.filter((each) => each.type === 'refused').at(-1) &&
        priya.said.filter((each) => each.type === 'refused').length === 2,
    ),
  );
  await eventually(
    'the list hears that it is gone',
    async () => newsIn(priya, 'tickets').filter((news) => news.hint.event === 'ticket.team-changed').length === 2,
  );
  await priya.close();
});

test('a deactivated agent’s socket closes at once', async () => {
  const sam = await listen('sam');
  const closed = new Promise<number>((resolve) => sam.socket.once('close', resolve));
  await running.call('maya', staffRoutes.changeAgent, {
    params: { id: running.cast.agents.sam.id },
    body: { deactivated: true },
  });
  assert.equal(await closed, 4401);
});

test('a stranger does not get in, and nonsense does not hurt', async () => {
  const refused = new WebSocket(`${running.address.replace('http', 'ws')}/live`);
  await new Promise((resolve) => refused.once('error', resolve));
  const maya = await listen('maya');
  maya.socket.send('{"type":');
  maya.socket.send('{"type":"subscribe","topic":"everything"}');
  assert.equal((await maya.subscribe('tickets')).type, 'subscribed');
  await maya.close();
});

test('colleagues see who looks and who types, and that they are gone', async () => {
  const { id } = await open();
  const [maya, tomas] = [await listen('maya'), await listen('tomas')];
  await maya.subscribe(`ticket:${id}`);
  await tomas.subscribe(`ticket:${id}`);
  tomas.socket.send(JSON.stringify({ type: 'presence', ticketId: id, doing: 'typing' }));
  const seen = async () =>
    maya.said
      .filter((words) => words.type === 'presence')
      .at(-1)
      ?.agents.map((agent) => `${agent.name} ${agent.doing}`);
  await eventually('Tomás types', async () => (await seen())?.[0] === 'Tomás Rivera typing');
  await tomas.close();
  await eventually('Tomás is gone', async () => (await seen())?.length === 0);
  await maya.close();
});

test('news reaches another browser quickly', async (context) => {
  const { id } = await open();
  const maya = await listen('maya');
  await maya.subscribe(`ticket:${id}`);
  const times: number[] = [];
  for (let n = 0; n < 20; n++) {
    const heard = new Promise<number>((resolve) => {
      const look = (data: unknown) => {
        if (!String(data).includes(`note ${n}.`)) return;
        maya.socket.off('message', look);
        resolve(performance.now());
      };
      maya.socket.on('message', look);
    });
    await running.call('lena', routes.addNote, { params: { id }, body: { text: `note ${n}.` } });
    const committed = performance.now();
    times.push(Math.max(0, (await heard) - committed));
  }
  times.sort((a, b) => a - b);
  context.diagnostic(
    `commit to other browser: median ${times[10]?.toFixed(1)} ms, slowest ${times.at(-1)?.toFixed(1)} ms`,
  );
  assert.equal(times.length, 20);
  await maya.close();
});
