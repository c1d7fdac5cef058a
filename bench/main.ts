// Measures and prints, with goals beside. Never fails for being slow. `npm run bench -- --messages 1000000 --seconds 5`
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWeb } from '../scripts/build-web.ts';
import { memoryOf, poolOn, setUp, start } from './house-under-test.ts';
import { measureApi } from './measure-api.ts';
import { measureLive } from './measure-live.ts';
import { measureMails } from './measure-mails.ts';
import { measureSearch, untilIndexed } from './measure-search.ts';
import { measureViews } from './measure-views.ts';
import { type Line, mb, ms, print } from './report.ts';
import { seed } from './seed.ts';

const { values } = parseArgs({
  options: {
    tickets: { type: 'string', default: '100000' },
    messages: { type: 'string', default: '300000' },
    mails: { type: 'string', default: '3000' },
    seconds: { type: 'string', default: '5' },
    sockets: { type: 'string', default: '2000' },
  },
});
const seconds = Number(values.seconds);
const dataDir = await mkdtemp(join(tmpdir(), 'warmline-bench-'));
const lines: Line[] = [];

// As an install leaves it: the pages are built before the first start.
await buildWeb();
const first = await start(dataDir);
lines.push({ what: 'first start, ready', measured: ms(first.startedInMs), goal: '6,000 ms' });
await first.stop();
const token = await setUp(dataDir);
const house = await start(dataDir);
lines.push({ what: 'later start, ready', measured: ms(house.startedInMs), goal: '2,000 ms' });
lines.push({ what: 'memory idle, database included', measured: mb(await memoryOf(house, dataDir)), goal: '300 MB' });

const pool = await poolOn(dataDir);
const began = performance.now();
const seeded = await seed(pool, { tickets: Number(values.tickets), messages: Number(values.messages) });
console.log(
  `Seeded ${values.tickets} tickets with ${values.messages} messages in ${((performance.now() - began) / 1000).toFixed(0)} s.`,
);

await pool.query('insert into tickets_to_index select id from tickets on conflict do nothing');
const indexedIn = await untilIndexed(async () => {
  const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from tickets_to_index');
  return rows[0]?.count ?? 0;
});
lines.push({ what: 'all tickets into the search index', measured: `${indexedIn.toFixed(0)} s`, goal: '' });
await pool.query('vacuum analyze ticket_words');

const target = { address: house.address, token, ...seeded };
lines.push(...(await measureMails(house.smtpPort, pool, Number(values.mails))));
lines.push(...(await measureApi(target, seconds)));
lines.push(...(await measureSearch(house.address, token, seconds)));
lines.push(...(await measureViews(target, pool, seconds)));
lines.push(...(await measureLive(target, 2, 200)));
lines.push(...(await measureLive(target, Number(values.sockets), 50)));
lines.push({
  what: 'memory after the load, database included',
  measured: mb(await memoryOf(house, dataDir)),
  goal: '',
});
print(lines);

await pool.end();
await house.stop();
await rm(dataDir, { recursive: true, force: true });
