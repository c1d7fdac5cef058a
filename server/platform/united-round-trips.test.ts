import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PoolClient } from 'pg';
import { openWorld, type World } from '../../test/world.ts';
import { sentWithCommit } from './united-round-trips.ts';

let world: World;
before(async () => {
  world = await openWorld();
  await world.house.pool.query('create table kept (n integer primary key)');
});
after(() => world.close());

async function withClient(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await world.house.pool.connect();
  await work(client).finally(() => client.release());
}

async function kept(): Promise<number[]> {
  const { rows } = await world.house.pool.query<{ n: number }>('select n from kept order by n');
  return rows.map((row) => row.n);
}

const insert = 'insert into kept (n) values ($1)';
const insertLast = `${insert} ${sentWithCommit}`;

test('the first statement brings the begin, the last travels with the commit, and both are there', () =>
  withClient(async (client) => {
    await client.query('begin');
    await client.query(insert, [1]);
    assert.deepEqual(await kept(), [], 'a transaction was begun');
    await client.query(insertLast, [2]);
    const { command } = await client.query('commit');
    assert.equal(command, 'COMMIT');
    assert.deepEqual(await kept(), [1, 2]);
  }));

test('a transaction of one last statement is kept whole', () =>
  withClient(async (client) => {
    await client.query('begin');
    await client.query(insertLast, [3]);
    await client.query('commit');
    assert.deepEqual(await kept(), [1, 2, 3]);
  }));

test('a last statement that fails is the fault of the commit, and nothing is kept', () =>
  withClient(async (client) => {
    await client.query('begin');
    await client.query(insert, [4]);
    await client.query(insertLast, [1]);
    await assert.rejects(client.query('commit'), { code: '23505' });
    await client.query('rollback');
    assert.deepEqual(await kept(), [1, 2, 3]);
  }));

test('a rollback drops what was not sent, also where nothing was', () =>
  withClient(async (client) => {
    await client.query('begin');
    await client.query(insert, [5]);
    await client.query(insertLast, [6]);
    await client.query('rollback');
    await client.query('begin');
    await client.query('rollback');
    await client.query(insert, [7]);
    assert.deepEqual(await kept(), [1, 2, 3, 7], 'the last one stood in no transaction');
  }));
