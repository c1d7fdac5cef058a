import { WebSocket } from 'ws';
import type { FromServer } from '../contract/live.ts';
import { quantile } from './load.ts';
import type { Target } from './measure-api.ts';
import { type Line, ms } from './report.ts';

/** From the answer to a note in one browser to its news in another, while some sockets look on. */
export async function measureLive(target: Target, sockets: number, notes: number): Promise<Line[]> {
  const watching = await Promise.all(Array.from({ length: sockets }, () => watch(target)));
  const [first] = watching;
  if (!first) throw new Error('no socket');
  const times: number[] = [];
  for (let n = 0; n < notes; n++) times.push(await oneNote(target, first, n));
  for (const { socket } of watching) socket.close();
  times.sort((a, b) => a - b);
  return [
    {
      what: `commit to other browser, ${sockets} sockets open`,
      measured: `p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`,
      goal: '100 ms',
    },
  ];
}

type Watching = { socket: WebSocket; heard(text: string): Promise<number> };

async function watch({ address, token, ticketOf20 }: Target): Promise<Watching> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/live`, {
    headers: { authorization: `Bearer ${token}`, origin: address },
  });
  const waiting = new Map<string, (at: number) => void>();
  const subscribed = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data) => {
      const said = JSON.parse(String(data)) as FromServer;
      if (said.type === 'subscribed') resolve();
      if (said.type === 'news' && said.message) waiting.get(said.message.text)?.(performance.now());
    });
  });
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'subscribe', topic: `ticket:${ticketOf20}` }));
  await subscribed;
  return { socket, heard: (text) => new Promise((resolve) => waiting.set(text, resolve)) };
}

async function oneNote({ address, token, ticketOf20 }: Target, watching: Watching, n: number): Promise<number> {
  const text = `Note ${n} at ${Date.now()}`;
  const heard = watching.heard(text);
  const answered = fetch(`${address}/api/tickets/${ticketOf20}/notes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  }).then(async (answer) => {
    await answer.arrayBuffer();
    return performance.now();
  });
  return Math.max(0, (await heard) - (await answered));
}
