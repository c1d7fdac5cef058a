import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { PoolClient } from 'pg';
import { openWorld, type World } from '../../test/world.ts';

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
const insertLast = `${insert} /* sent with the next */`;

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

test('what nobody waits for is there when the next statement looks, and outside a transaction at once', () =>
  withClient(async (client) => {
    await client.query('begin');
    await client.query(insertLast, [8]);
    const { rows } = await client.query('select 1 from kept where n = $1', [8]);
    assert.equal(rows.length, 1);
    await client.query('commit');
    await client.query(insertLast, [9]);
    assert.deepEqual((await kept()).slice(-2), [8, 9]);
  }));
