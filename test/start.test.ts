import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type HouseProcess, startHouseProcess } from './house-process.ts';

let dataDir: string;
let settings: Record<string, string>;
const started: HouseProcess[] = [];

before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'warmline-start-'));
  settings = { DATA_DIR: dataDir, HTTP_HOST: '127.0.0.1', HTTP_PORT: '0', SMTP_PORT: '0', LOG_LEVEL: 'warn' };
});
after(async () => {
  await Promise.all(started.map((house) => house.kill()));
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

function start(more: Record<string, string> = {}): HouseProcess {
  const house = startHouseProcess({ ...settings, ...more });
  started.push(house);
  return house;
}

/** The exit code of a server that does not come up, and what it said. */
async function refusal(more: Record<string, string>): Promise<{ code: number | null; said: readonly string[] }> {
  const house = start(more);
  await assert.rejects(house.ready);
  return { code: await house.stop(), said: house.said };
}

function saidAfter(house: HouseProcess, words: string): string {
  const line = house.said.find((each) => each.includes(words)) ?? '';
  return line.slice(line.indexOf(words) + words.length).trim();
}

test('all wrong settings are told at once, and starting again is marked as useless', async () => {
  const { code, said } = await refusal({ HTTP_PORT: '99999', ROLE: 'boss', NATS_URL: 'x' });
  assert.equal(code, 78);
  assert.equal(said[0], '3 settings are wrong:');
  for (const name of ['HTTP_PORT', 'ROLE', 'NATS_URL'])
    assert.ok(
      said.some((line) => line.trim().startsWith(name)),
      name,
    );
});

test('a database that cannot be reached is told in one line', async () => {
  const { code, said } = await refusal({ DATABASE_URL: 'postgres://warmline@127.0.0.1:9/warmline' });
  assert.equal(code, 78);
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(said[0] ?? '', /^The database at DATABASE_URL cannot be used: .*ECONNREFUSED/);
});

test('the first start offers a link for the owner; a taken port and a taken folder are one line each; it stops gracefully', async () => {
  const house = start();
  await house.ready;
  const address = saidAfter(house, 'Warmline is at ');
  const link = await lineWith(house, 'Become its owner');
  assert.ok(link.includes(`${address}/setup#`), link);
  assert.deepEqual(await (await fetch(`${address}/health/ready`)).json(), { ready: true });

  const folder = await refusal({});
  assert.deepEqual([folder.code, folder.said.length], [78, 1], folder.said.join('\n'));
  assert.match(folder.said[0] ?? '', /Another Warmline process \(pid \d+\) is using DATA_DIR/);

  const other = await mkdtemp(join(tmpdir(), 'warmline-start-'));
  const port = new URL(address).port;
  const taken = await refusal({ DATA_DIR: other, HTTP_PORT: port });
  await rm(other, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  assert.deepEqual([taken.code, taken.said.length], [78, 1], taken.said.join('\n'));
  assert.match(taken.said[0] ?? '', new RegExp(`^Port ${port} is taken`));

  assert.equal(await house.stop(), 0);
  assert.equal(existsSync(join(dataDir, 'postgres/postmaster.pid')), false, 'the database stopped with it');
});

test('a database that dies takes the process with it, with a line that says so; the next start is whole', async () => {
  const house = start();
  await house.ready;
  const postmaster = Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(postmaster, 'SIGKILL');
  const line = await lineWith(house, 'cannot go on');
  assert.match(line, /ends\. Start it again/);
  assert.ok(
    house.said.some((each) => each.startsWith('The database ended unexpectedly')),
    house.said.join('\n'),
  );
  assert.equal(await house.stop(), 1);
  const again = start();
  await again.ready;
  assert.equal(await again.stop(), 0);
});

async function lineWith(house: HouseProcess, words: string): Promise<string> {
  for (let n = 0; n < 200; n++) {
    const line = house.said.find((each) => each.includes(words));
    if (line) return line;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It never said "${words}": ${house.said.join('\n')}`);
}
