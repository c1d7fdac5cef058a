import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { freePorts, type HouseProcess, runCli, startHouseProcess } from '../../test/house-process.ts';
import { domains } from '../domains.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres/start-embedded-postgres.ts';
import type { Edge } from '../platform/house.ts';
import { openLog } from '../platform/log.ts';
import { withHouse } from './with-house.ts';

const password = 'a long spring evening\n';
const setup = 'setup --owner-name Maya --owner-email maya@fern.example --owner-password-stdin --company Fern'.split(
  ' ',
);

const folders: string[] = [];
let settings: Record<string, string>;
let house: HouseProcess;
let token: string;

before(async () => {
  const [http = 0, smtp = 0] = await freePorts(2);
  const ports = { HTTP_HOST: '127.0.0.1', HTTP_PORT: String(http), SMTP_PORT: String(smtp) };
  settings = { ...ports, DATA_DIR: await folder(), LOG_LEVEL: 'warn' };
});

after(async () => {
  await house?.kill();
  for (const each of folders) await rm(each, { recursive: true, force: true });
});

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'warmline-cli-'));
  folders.push(made);
  return made;
}

const cli = (words: string[], more: Record<string, string> = {}, input = '') =>
  runCli(words, { ...settings, ...more }, input);

/** A house on these settings in this process, beside whatever runs or does not. */
const inHouse = <T>(more: Record<string, string>, work: (edge: Edge) => Promise<T>) =>
  withHouse(
    { env: { ...settings, ...more }, flags: {}, words: [], out() {}, note() {}, input: async () => '' },
    domains,
    work,
  );

test('help names every command; what is not understood ends with 2 and says how it is called', async () => {
  const help = await cli(['help']);
  assert.equal(help.code, 0);
  for (const name of ['setup', 'token', 'doctor', 'backup', 'restore'])
    assert.match(help.out, new RegExp(`^  ${name}`, 'm'));
  const unknown = await cli(['tokens']);
  assert.deepEqual([unknown.code, unknown.out], [2, '']);
  assert.match(unknown.err, /no command "tokens"[\s\S]*restore FILE/);
  const flag = await cli(['token', '--nix']);
  assert.equal(flag.code, 2);
  assert.match(flag.err, /--nix[\s\S]*Usage: npm run cli -- token/);
  assert.equal((await cli(['backup'])).code, 2);
});

test('setup refuses by field, all at once, and leaves nothing behind', async () => {
  const wrong = setup.with(4, 'maya');
  const refused = await cli([...wrong, '--mailbox', 'help'], {}, 'short');
  assert.deepEqual([refused.code, refused.out], [1, '']);
  assert.match(refused.err, /^invalid request\.invalid/);
  for (const flag of ['--owner-email', '--owner-password-stdin', '--mailbox'])
    assert.match(refused.err, new RegExp(`^  ${flag}: `, 'm'));
  const common = await cli(setup, {}, 'password123');
  assert.match(common.err, /^invalid password\.common: .*\n {2}--owner-password-stdin: /);
  assert.equal((await cli(setup.filter((word) => word !== '--owner-password-stdin'))).code, 2);
  assert.equal((await cli([...setup, '--outbound', 'smtp://127.0.0.1:25'], {}, password)).code, 2);
  const nobody = await cli(['token']);
  assert.deepEqual([nobody.code, nobody.err.split(':')[0]], [1, 'conflict setup.open']);
});

test('setup makes company, owner and mailbox, prints one JSON object, and does it once', async () => {
  const made = await cli(
    [...setup, '--mailbox', 'help@fern.example', '--outbound', 'smtp://127.0.0.1:9'],
    {},
    password,
  );
  assert.equal(made.code, 0, made.err);
  const answer = JSON.parse(made.out);
  token = answer.token;
  assert.match(token, /^wl_[\w-]{43}$/);
  assert.equal(answer.address, `http://localhost:${settings.HTTP_PORT}`);
  assert.deepEqual(answer.owner, { id: 1, email: 'maya@fern.example' });
  assert.equal(answer.mailbox.address, 'help@fern.example');
  const again = await cli(setup, {}, password);
  assert.deepEqual([again.code, again.out, again.err.split(':')[0]], [1, '', 'conflict setup.done']);
});

test('beside a running server the commands use its database', async () => {
  house = startHouseProcess(settings);
  await house.ready;
  assert.equal((await get('/api/me', token)).status, 200);
  const made = await cli(['token', '--name', 'Reader', '--scopes', 'read']);
  assert.equal(made.code, 0, made.err);
  const reader = JSON.parse(made.out);
  assert.deepEqual([reader.scopes, reader.agent], [['read'], { id: 1, name: 'Maya' }]);
  assert.equal((await get('/api/tickets', reader.token)).status, 200);
  assert.equal((await post('/api/tickets', {}, reader.token)).status, 403);
  const stranger = await cli(['token', '--agent', 'who@fern.example']);
  assert.match(stranger.err, /^invalid agent\.unknown: .*\n {2}--agent: /);
  const doctor = await cli(['doctor', '--json']);
  const { findings } = JSON.parse(doctor.out) as {
    findings: { about: string; state: string; says: string; mend?: string }[];
  };
  const bad = findings.filter(({ state }) => state === 'bad');
  assert.deepEqual([doctor.code, bad.length], [1, 1]);
  assert.match(bad[0]?.says ?? '', /127\.0\.0\.1:9 cannot be used/);
  assert.ok(findings.every(({ state, mend }) => state === 'ok' || mend));
  for (const says of [/of the running Warmline/, /takes mail in/, /web server answers/, /secret key is/])
    assert.ok(
      findings.some((finding) => finding.state === 'ok' && says.test(finding.says)),
      String(says),
    );
});

const get = (path: string, by: string) =>
  fetch(`http://127.0.0.1:${settings.HTTP_PORT}${path}`, { headers: { authorization: `Bearer ${by}` } });
const post = (path: string, body: unknown, by: string) =>
  fetch(`http://127.0.0.1:${settings.HTTP_PORT}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${by}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const picture = Buffer.from('a picture of a fern, in bytes');

/** A ticket with an attachment, a reply for tomorrow and a job for later. */
async function fillHouse(): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob([picture], { type: 'text/plain' }), 'fern.txt');
  const uploaded = await fetch(`http://127.0.0.1:${settings.HTTP_PORT}/api/attachments`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: form,
  });
  assert.equal(uploaded.status, 201, await uploaded.clone().text());
  const { id } = (await uploaded.json()) as { id: number };
  const message = { text: 'My fern droops.', attachmentIds: [id] };
  const opened = await post(
    '/api/tickets',
    { subject: 'Drooping', requester: { email: 'ada@customers.example' }, message },
    token,
  );
  assert.equal(opened.status, 201, await opened.clone().text());
  const ticket = (await opened.json()) as { id: number };
  const sendAt = new Date(Date.now() + 86_400_000).toISOString();
  assert.equal((await post(`/api/tickets/${ticket.id}/replies`, { text: 'Tomorrow.', sendAt }, token)).status, 201);
  await inHouse({}, (edge) =>
    edge.transact({ kind: 'system', name: 'test' }, (ctx) =>
      ctx.enqueue('identity.mail-reset-link', { agentId: 0 }, { startAfter: new Date(Date.now() + 86_400_000) }),
    ),
  );
}

/** What must come back: rows of every room that was touched, the waiting job, the bytes, and the key. */
async function content({ house }: Edge) {
  const { rows } = await house.pool.query(`select
    (select json_agg(t order by id) from tickets t) as tickets, (select json_agg(m order by id) from messages m) as messages,
    (select json_agg(e order by id) from events e) as events, (select json_agg(a order by id) from api_tokens a) as tokens,
    (select json_agg(json_build_object('name', name, 'data', data, 'state', state, 'at', start_after) order by id) from pgboss.job where name = 'identity.mail-reset-link') as jobs`);
  const { rows: files } = await house.pool.query<{ hash: string }>('select hash from attachments order by id');
  const bytes = await Promise.all(files.map(async ({ hash }) => (await house.files.readWhole(hash)).toString()));
  return { rows, bytes, fingerprint: house.keys.fingerprint };
}

test('a backup taken while the server runs comes back whole, in both kinds of database', async (t) => {
  await fillHouse();
  const file = join(await folder(), 'fern.backup');
  const backedUp = await cli(['backup', file]);
  assert.equal(backedUp.code, 0, backedUp.err);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.match((await cli(['backup', file])).err, /exists\. Name another file/);
  const running = await cli(['restore', file]);
  assert.deepEqual([running.code, running.err], [1, 'Warmline is running on this DATA_DIR. Stop it first.\n']);
  assert.equal(await house.stop(), 0);
  const before = await inHouse({}, content);
  assert.deepEqual(before.bytes, [picture.toString()]);
  assert.deepEqual(
    before.rows[0].jobs.map(({ state }: { state: string }) => state),
    ['created'],
  );

  const embedded = { DATA_DIR: await folder() };
  await assertComesBack(file, embedded, before);
  const server = await startEmbeddedPostgres({ dataDir: await folder(), log: openLog('silent'), forTests: true });
  t.after(() => server.stop());
  await assertComesBack(file, { DATA_DIR: await folder(), DATABASE_URL: urlOf(server) }, before);
});

async function assertComesBack(file: string, more: Record<string, string>, before: unknown): Promise<void> {
  const restored = await cli(['restore', file], more);
  assert.equal(restored.code, 0, restored.err);
  assert.match(restored.out, /^Restored \d+ rows of \d+ tables and \d+ files\.\n$/);
  assert.deepEqual(await inHouse(more, content), before);
  const again = await cli(['restore', file], more);
  assert.equal(again.code, 1);
  assert.match(again.err, /is not empty|in use/);
  // What it refused to touch is still whole.
  assert.deepEqual(await inHouse(more, content), before);
}

function urlOf({ host, port }: EmbeddedPostgres): string {
  return `postgres://warmline@localhost:${port}/warmline?host=${encodeURIComponent(host)}`;
}

test('a key that the operator keeps stays out of the backup, and is asked for at the restore', async () => {
  const key = (fill: string) => Buffer.alloc(32, fill).toString('base64');
  const mine = { DATA_DIR: await folder(), SECRET_KEY: key('mine') };
  const made = await cli(setup, mine, password);
  assert.equal(made.code, 0, made.err);
  const file = join(mine.DATA_DIR, 'mine.backup');
  const wrong = await cli(['backup', file], { ...mine, SECRET_KEY: key('other') });
  assert.deepEqual(
    [wrong.code, wrong.err.split('.')[0]],
    [1, 'The secret key here is not the one this database was written with'],
  );
  const backedUp = await cli(['backup', file], mine);
  assert.match(backedUp.err, /does not hold the secret key/);
  const target = { DATA_DIR: await folder() };
  assert.match((await cli(['restore', file], target)).err, /Give the same SECRET_KEY/);
  assert.match((await cli(['restore', file], { ...target, SECRET_KEY: key('other') })).err, /another secret key/);
  const restored = await cli(['restore', file], { ...target, SECRET_KEY: key('mine') });
  assert.equal(restored.code, 0, restored.err);
  await assert.rejects(readFile(join(target.DATA_DIR, 'secret.key')));
  const fresh = await cli(['token'], { ...target, SECRET_KEY: key('mine') });
  assert.equal(fresh.code, 0, fresh.err);
});
