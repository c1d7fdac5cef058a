import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CompiledQuery, KyselyPlugin } from 'kysely';
import { customersRoutes } from '../../contract/customers.ts';
import { openWorld, type World } from '../../test/world.ts';
import { listOrganizations } from './queries/list-organizations.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const house = { kind: 'system', name: 'test' } as const;

test('organizations are searched by name and by domain, each by its own trigram index', async () => {
  const body = { name: 'Thornbury Gardens', domains: ['thornbury.example'] };
  await world.call('maya', customersRoutes.addOrganization, { body });
  const found = async (query: string) =>
    (await world.call('maya', customersRoutes.listOrganizations, { query: { query } })).items.map((each) => each.name);
  assert.deepEqual([await found('BURY gar'), await found('nbury.ex')], [[body.name], [body.name]]);
  assert.deepEqual(await found('no such_name'), []);
  let asked: CompiledQuery | undefined;
  const noting: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      asked ??= world.house.db.getExecutor().compileQuery(node, queryId);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const look = { ...world.edge.look(house), db: world.house.db.withPlugin(noting) };
  await listOrganizations(look, { query: 'thornbury', limit: 10 });
  assert.ok(asked);
  const client = await world.house.pool.connect();
  try {
    await client.query(
      `begin; set local enable_seqscan = off; insert into organizations (name, created_at) select md5(n::text), now() from generate_series(1, 4000) n;
       insert into organization_domains select md5(name) || '.example', id from organizations;
       select gin_clean_pending_list('organizations_by_similar_name'), gin_clean_pending_list('organization_domains_by_similar');
       analyze organizations, organization_domains`,
    );
    const { rows } = await client.query(`explain ${asked.sql}`, [...asked.parameters]);
    const plan = JSON.stringify(rows);
    assert.match(plan, /organizations_by_similar_name/);
    assert.match(plan, /organization_domains_by_similar/);
  } finally {
    await client.query('rollback');
    client.release();
  }
});
