import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openWorld, type World } from '../../../../test/world.ts';
import { apiDocsPage } from './api-docs-page.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

test('every documented route stands on the page, with the permission and scope it needs', async () => {
  const api = (await world.app.inject('/api/openapi.json')).json();
  const answer = await world.app.inject('/api/docs');
  assert.equal(answer.statusCode, 200);
  assert.match(String(answer.headers['content-type']), /^text\/html/);
  const entries = [...answer.payload.matchAll(/<b class="\w+">(\w+)<\/b> <code>([^<]+)<\/code>/g)].map(
    ([, m, p]) => `${m} ${p}`,
  );
  const routes = Object.entries(api.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  assert.ok(routes.length > 50);
  assert.deepEqual(entries.toSorted(), routes.toSorted());
  const reply = answer.payload.split('POST-api-tickets-id-replies')[1]?.split('</details>')[0] ?? '';
  assert.match(reply, /permission tickets\.reply.*scope write/s);
  assert.match(reply, /<code>undoSeconds<\/code>.*0 to 60/s);
});

test('the document says of every route its name, its refusals and, of a POST, its Idempotency-Key; and how a file is sent', async () => {
  const api = (await world.app.inject('/api/openapi.json')).json();
  type Shown = { operationId: string; parameters?: { name: string }[]; responses: Record<string, { $ref?: string }> };
  const all = Object.values(api.paths as Record<string, Record<string, Shown>>).flatMap((methods) =>
    Object.entries(methods),
  );
  assert.equal(new Set(all.map(([, { operationId }]) => operationId)).size, all.length);
  for (const [method, { operationId, parameters = [], responses }] of all) {
    assert.equal(responses['4XX']?.$ref, '#/components/responses/Refusal', operationId);
    assert.equal(
      parameters.filter(({ name }) => name === 'Idempotency-Key').length,
      method === 'post' ? 1 : 0,
      operationId,
    );
  }
  assert.deepEqual(Object.keys(api.components.schemas.Refusal.properties), ['error']);
  assert.deepEqual(api.paths['/api/sign-in'].post.security, []);
  assert.ok(api.paths['/api/attachments'].post.requestBody.content['multipart/form-data']);
  const reply = api.paths['/api/tickets/{id}/replies'].post.requestBody.content['application/json'].schema;
  for (const [name, field] of Object.entries<{ description?: string }>(reply.properties))
    assert.ok(field.description, name);
});

test('nothing of the page needs another host, an inline script or an inline handler', async () => {
  const { payload } = await world.app.inject('/api/docs');
  const loaded = [...payload.matchAll(/\b(?:src|href)="([^"#][^"]*)"/g)].map(([, address = '']) => address);
  assert.ok(
    loaded.every((address) => address.startsWith('/api/')),
    loaded.join(),
  );
  assert.doesNotMatch(payload, /<script(?![^>]*src=)|\son\w+=|javascript:/);
  for (const address of loaded) assert.equal((await world.app.inject(address)).statusCode, 200, address);
});

test('what the document says stands for itself and cannot become markup', () => {
  const page = apiDocsPage({
    info: { title: '<img src=x onerror=alert(1)>' },
    paths: { '/api/"><script>': { get: { summary: '</summary><script>alert(1)</script>', tags: ['a"b'] } } },
  });
  assert.doesNotMatch(page, /<img|<script>/);
});
