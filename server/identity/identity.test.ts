import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { generateSync } from 'otplib';
import { identityRoutes } from '../../contract/identity.ts';
import { staffRoutes } from '../../contract/staff.ts';
import type { TestBrowser } from '../../test/browser-caller.ts';
import { castPassword } from '../../test/cast.ts';
import { openWorld, type World } from '../../test/world.ts';
import { makeSetupLink } from './commands/make-setup-link.ts';
import { makeSignInLink } from './commands/make-sign-in-link.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());
// A day between tests: throttles forget, sessions of the test before stay.
beforeEach(() => world.clock.forward({ days: 1, minutes: 1 }));

const system = { kind: 'system', name: 'test' } as const;
const newPassword = 'moss grows on the north side';

async function signedIn(who: 'maya' | 'noor' | 'tomas' | 'lena' | 'sam' | 'priya', password = castPassword) {
  const browser = world.browser();
  const answer = await browser.post('/api/sign-in', { email: world.cast.agents[who].email, password });
  assert.deepEqual([answer.status, answer.body], [200, { state: 'signed-in' }]);
  return browser;
}
const statusOfMe = async (browser: TestBrowser) => (await browser.get('/api/me')).status;
const linkIn = (text: string) => /#([\w-]{20,})/.exec(text)?.[1] ?? '';

test('an agent signs in with password, is known by the cookie, and signs out', async () => {
  const browser = await signedIn('tomas');
  const me = await browser.get('/api/me');
  assert.equal(me.body.agent.name, 'Tomás Rivera');
  assert.ok(me.body.permissions.includes('tickets.reply') && !me.body.permissions.includes('settings.manage'));
  assert.equal(me.body.company.name, 'Fern & Clay');
  const kept = new Map(browser.cookies);
  const out = await browser.post('/api/sign-out');
  assert.equal(out.status, 200);
  assert.equal(browser.cookies.size, 0);
  for (const [name, value] of kept) browser.cookies.set(name, value);
  assert.equal(await statusOfMe(browser), 401);
});

test('cookies are httpOnly and strict, and secure on https only', async () => {
  const flags = async (url: string) => {
    const house = await openWorld({ PUBLIC_URL: url });
    const { email } = house.cast.agents.maya;
    const answer = await house.as('stranger').post('/api/sign-in', { email, password: castPassword });
    await house.close();
    const lines = [answer.headers['set-cookie'] ?? []].flat();
    return lines.map((line) =>
      line
        .replace(/=[^;]*/, '')
        .replace(/ Expires=[^;]*;/, '')
        .toLowerCase(),
    );
  };
  assert.deepEqual(await flags('http://care.example'), [
    'warmline_session; path=/; httponly; samesite=strict',
    'warmline_csrf; path=/; samesite=strict',
  ]);
  assert.deepEqual(await flags('https://care.example'), [
    'warmline_session; path=/; httponly; secure; samesite=strict',
    'warmline_csrf; path=/; secure; samesite=strict',
  ]);
});

test('a change without the CSRF token is refused, by another site even with it', async () => {
  const browser = await signedIn('tomas');
  const change = { theme: 'dark' };
  const bare = await browser.patch('/api/me', change, { 'x-csrf-token': '' });
  assert.deepEqual([bare.status, bare.body.error.code], [403, 'csrf.token-wrong']);
  const other = await signedIn('lena');
  const stolen = await browser.patch('/api/me', change, { 'x-csrf-token': other.cookies.get('warmline_csrf') ?? '' });
  assert.equal(stolen.status, 403);
  assert.equal((await browser.patch('/api/me', change, { 'sec-fetch-site': 'cross-site' })).status, 403);
  assert.equal((await browser.patch('/api/me', change)).status, 200);
});

test('whether an account exists is told neither by the answer nor by the wait', async () => {
  const wrong = async (email: string) => {
    const { status, body } = await world.as('stranger').post('/api/sign-in', { email, password: 'not the one' });
    return [status, body.error.code, body.error.message, body.error.retryAfter];
  };
  for (let round = 0; round < 7; round++)
    assert.deepEqual(await wrong('priya@fernandclay.example'), await wrong('nobody@fernandclay.example'));
  const forgotten = async (email: string) => {
    const { status, body } = await world.as('stranger').post('/api/forgotten-password', { email });
    return [status, body];
  };
  assert.deepEqual(await forgotten('priya@fernandclay.example'), await forgotten('nobody@fernandclay.example'));
});

test('guessing gets slower and slower, then the right password works again', async () => {
  const { email } = world.cast.agents.noor;
  const guess = (password: string) => world.as('stranger').post('/api/sign-in', { email, password });
  for (let failure = 0; failure < 5; failure++) assert.equal((await guess('wrong wrong')).status, 403);
  const limited = await guess(castPassword);
  assert.deepEqual([limited.status, limited.body.error.kind, limited.body.error.retryAfter], [429, 'limited', 1]);
  assert.equal(limited.headers['retry-after'], '1');
  world.clock.forward({ seconds: 1 });
  assert.equal((await guess('wrong wrong')).status, 403);
  assert.equal((await guess('wrong wrong')).body.error.retryAfter, 2);
  world.clock.forward({ seconds: 2 });
  assert.equal((await guess(castPassword)).status, 200);
  assert.equal((await guess('wrong wrong')).status, 403, 'the account starts anew');
});

test('twenty guesses at once count like twenty in a row', async () => {
  const guesses = Array.from({ length: 20 }, (_, n) =>
    world.as('stranger').post('/api/sign-in', { email: 'sam@fernandclay.example', password: `wrong ${n}` }),
  );
  const statuses = (await Promise.all(guesses)).map((answer) => answer.status);
  assert.equal(statuses.filter((status) => status === 403).length, 5);
  assert.equal(statuses.filter((status) => status === 429).length, 15);
});

test('the token of a session is replaced every hour, and the one before stays good for a moment', async () => {
  const browser = await signedIn('tomas');
  const first = browser.cookies.get('warmline_session') ?? '';
  world.clock.forward({ minutes: 61 });
  await browser.get('/api/me');
  const second = browser.cookies.get('warmline_session') ?? '';
  assert.notEqual(second, first);
  const late = world.browser();
  late.cookies.set('warmline_session', first);
  await forgetMemory();
  assert.equal(await statusOfMe(late), 200);
  assert.equal(late.cookies.get('warmline_session'), second, 'who missed the rotation is told the new token');
  world.clock.forward({ minutes: 3 });
  const tooLate = world.browser();
  tooLate.cookies.set('warmline_session', first);
  await forgetMemory();
  assert.equal(await statusOfMe(tooLate), 401);
  assert.equal(await statusOfMe(browser), 200);
});

test('ten requests at once at the time of rotation are all answered and agree on the new token', async () => {
  const browser = await signedIn('tomas');
  world.clock.forward({ minutes: 61 });
  await forgetMemory();
  const first = browser.cookies.get('warmline_session') ?? '';
  const answers = await Promise.all(Array.from({ length: 10 }, () => browser.get('/api/me')));
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  const told = answers.flatMap(({ headers }) =>
    [headers['set-cookie'] ?? []].flat().filter((line) => line.startsWith('warmline_session')),
  );
  assert.equal(new Set(told.map((line) => line.split(';')[0])).size, 1);
  assert.notEqual(browser.cookies.get('warmline_session'), first);
  await forgetMemory();
  assert.equal(await statusOfMe(browser), 200);
});

test('sessions end after a week without use and after thirty days in any case', async () => {
  const idle = await signedIn('tomas');
  const busy = await signedIn('tomas');
  for (let day = 0; day < 7; day++) {
    world.clock.forward({ days: 1 });
    await forgetMemory();
    assert.equal(await statusOfMe(busy), 200);
  }
  assert.equal(await statusOfMe(idle), 401);
  for (let day = 0; day < 22; day++) {
    world.clock.forward({ days: 1 });
    await forgetMemory();
    await busy.get('/api/me');
  }
  world.clock.forward({ days: 1 });
  await forgetMemory();
  assert.equal(await statusOfMe(busy), 401);
});

test('an agent sees the own sessions by device, ends one, ends all', async () => {
  await (await signedIn('sam')).post('/api/sign-out-everywhere');
  const [here, there] = [await signedIn('sam'), await signedIn('sam')];
  const { items } = (await here.get('/api/sessions')).body;
  assert.deepEqual(
    items.map((session: { device: string; current: boolean }) => [session.device, session.current]),
    [
      ['Firefox · Windows', false],
      ['Firefox · Windows', true],
    ],
  );
  const stranger = await signedIn('tomas');
  assert.equal((await stranger.delete(`/api/sessions/${items[0].id}`)).status, 404, 'another’s session is not there');
  assert.equal((await here.delete(`/api/sessions/${items[0].id}`)).status, 200);
  assert.deepEqual([await statusOfMe(there), await statusOfMe(here)], [401, 200]);
  const third = await signedIn('sam');
  assert.equal((await here.post('/api/sign-out-everywhere')).status, 200);
  assert.equal(await statusOfMe(third), 401);
});

test('changing the password asks for the old one, refuses weak ones, ends other sessions and tells by mail', async () => {
  const [here, there] = [await signedIn('lena'), await signedIn('lena')];
  const change = (current: string, next: string) => here.post('/api/password', { current, next });
  assert.deepEqual(codeOf(await change('not mine at all', newPassword)), [422, 'body.current', 'password.wrong']);
  for (const [weak, code] of [
    ['password123', 'password.common'],
    ['1234567890', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['Lena@FernAndClay', 'password.own-address'],
    ['Fern & Clay 2026', 'password.company-name'],
    ['short', 'request.too-small'],
  ] as const)
    assert.deepEqual(codeOf(await change(castPassword, weak)), [422, 'body.next', code], weak);
  assert.equal((await change(castPassword, newPassword)).status, 200);
  assert.deepEqual([await statusOfMe(here), await statusOfMe(there)], [200, 401]);
  await world.settle();
  const mail = (await world.mails()).at(-1);
  assert.deepEqual(mail?.to, ['lena@fernandclay.example']);
  assert.equal((await here.post('/api/password', { current: newPassword, next: castPassword })).status, 200);
});

test('a forgotten password is set anew by a link that works once and for an hour', async () => {
  await world.settle();
  const before = await signedIn('priya');
  const ask = async () => {
    const earlier = (await world.mails()).length;
    await world.as('stranger').post('/api/forgotten-password', { email: 'Priya@fernandclay.example' });
    await world.settle();
    return (await world.mails()).slice(earlier);
  };
  const [mail] = await ask();
  assert.ok(mail);
  assert.deepEqual([mail.to, mail.subject], [['priya@fernandclay.example'], 'A new password for Fern & Clay']);
  assert.match(mail.text, /http:\/\/care\.example\/reset-password#[\w-]{43}/);
  assert.match(mail.html, /Fern &amp; Clay/);
  assert.match(mail.raw, /^Auto-Submitted: auto-generated\r$/m);
  assert.equal((await ask()).length, 0, 'not twice in two minutes');
  const jobs = await world.house.pool.query(
    "select data::text as data from pgboss.job where name = 'identity.mail-reset-link'",
  );
  assert.ok(!JSON.stringify(jobs.rows).includes(linkIn(mail.text)), 'the secret stands in no queue');
  const reset = (token: string, password: string) =>
    world.as('stranger').post('/api/reset-password', { token, password });
  const lookUp = (token: string) => world.as('stranger').post('/api/reset-password/look-up', { token });
  assert.deepEqual((await lookUp(linkIn(mail.text))).body, { email: 'priya@fernandclay.example' });
  assert.equal((await reset(linkIn(mail.text), 'password123')).body.error.code, 'password.common');
  assert.equal((await reset(linkIn(mail.text), newPassword)).status, 200);
  assert.equal((await reset(linkIn(mail.text), newPassword)).body.error.code, 'link.spent');
  assert.equal((await lookUp(linkIn(mail.text))).body.error.code, 'link.spent', 'told before a password is typed');
  assert.equal(await statusOfMe(before), 401, 'every session ends');
  await signedIn('priya', newPassword);
  world.clock.forward({ hours: 1 });
  const later = (await ask()).at(-1);
  world.clock.forward({ minutes: 61 });
  assert.equal((await reset(linkIn(later?.text ?? ''), castPassword)).status, 404);
});

test('a second factor: confirmed by a code, asked at the door, each step and each recovery code once', async () => {
  const { email } = world.cast.agents.noor;
  const browser = await signedIn('noor');
  assert.equal((await browser.post('/api/second-factor/start', { password: 'wrong' })).status, 422);
  const { secret, uri } = (await browser.post('/api/second-factor/start', { password: castPassword })).body;
  assert.match(uri, /^otpauth:\/\/totp\//);
  const codeNow = () => generateSync({ secret, epoch: Math.floor(world.clock.now.getTime() / 1000) });
  assert.equal((await browser.post('/api/second-factor/confirm', { code: '000000' })).status, 422);
  await signedIn('noor'); // not asked before it is confirmed
  const { recoveryCodes } = (await browser.post('/api/second-factor/confirm', { code: codeNow() })).body;
  assert.equal(new Set(recoveryCodes).size, 10);
  assert.equal((await browser.get('/api/me')).body.agent.hasSecondFactor, true);
  const stored = JSON.stringify((await world.house.pool.query('select * from credentials c, recovery_codes r')).rows);
  assert.ok(!stored.includes(secret) && !stored.includes(recoveryCodes[0]), 'secrets stand nowhere in the clear');

  const enter = async (code?: string) =>
    (await world.as('stranger').post('/api/sign-in', { email, password: castPassword, ...(code && { code }) })).body;
  assert.deepEqual(await enter(), { state: 'second-factor' });
  assert.equal((await enter(codeNow())).error.code, 'sign-in.code-wrong', 'the confirming code is spent');
  world.clock.forward({ seconds: 30 });
  const code = codeNow();
  assert.deepEqual(await enter(code), { state: 'signed-in' });
  assert.equal((await enter(code)).error.code, 'sign-in.code-wrong', 'a step is good once');
  assert.deepEqual(await enter(recoveryCodes[0].toUpperCase()), { state: 'signed-in' });
  assert.equal((await enter(recoveryCodes[0])).error.code, 'sign-in.code-wrong', 'a recovery code is good once');
  for (let guess = 0; guess < 5; guess++) {
    await enter();
    await enter('000000');
  }
  assert.equal((await enter()).error.kind, 'limited', 'knowing the password does not let one guess codes for ever');
  assert.equal((await browser.post('/api/second-factor/remove', { password: castPassword })).status, 429);
  world.clock.forward({ minutes: 10 });
  assert.equal((await browser.post('/api/second-factor/remove', { password: castPassword })).status, 200);
  await signedIn('noor');
});

test('an invitation comes by mail, brings the agent in with role and teams, and works once', async () => {
  const { orders } = world.cast.teams;
  const body = { email: 'jo@fernandclay.example', name: 'Jo', role: 'lead' as const, teamIds: [orders] };
  const invited = await world.call('noor', identityRoutes.inviteAgent, { body });
  assert.equal(invited.state, 'open');
  await world.settle();
  const mail = (await world.mails()).at(-1);
  assert.deepEqual([mail?.to, mail?.subject], [[body.email], 'Noor Haddad invites you to Fern & Clay']);
  const first = linkIn(mail?.text ?? '');
  const resent = await world.call('noor', identityRoutes.resendInvitation, { params: { id: invited.id } });
  await world.settle();
  const token = linkIn((await world.mails()).at(-1)?.text ?? '');
  assert.equal(resent.id, invited.id);
  const show = (given: string) => world.as('stranger').post('/api/invitations/look-up', { token: given });
  assert.equal((await show(first)).status, 404, 'only the newest link works');
  assert.deepEqual((await show(token)).body, { email: body.email, name: 'Jo', company: 'Fern & Clay' });
  const browser = world.browser();
  const accept = (password: string) => browser.post('/api/invitations/accept', { token, name: 'Jo Marsh', password });
  assert.equal((await accept('qwertzuiop')).body.error.code, 'password.common');
  assert.deepEqual((await accept(newPassword)).body, { state: 'signed-in' });
  const { agent } = (await browser.get('/api/me')).body;
  assert.deepEqual([agent.name, agent.role, agent.teamIds], ['Jo Marsh', 'lead', [orders]]);
  assert.equal((await accept(newPassword)).status, 404);
  const { items } = await world.call('maya', identityRoutes.listInvitations, {});
  assert.equal(items[0]?.state, 'accepted');
});

test('an invitation expires after seven days, can be withdrawn, and is not for agents we have', async () => {
  const invite = (email: string) => world.as('noor').post('/api/invitations', { email, name: 'Al', role: 'agent' });
  assert.deepEqual(codeOf(await invite('tomas@fernandclay.example')), [422, 'body.email', 'email.taken']);
  const { id } = (await invite('al@fernandclay.example')).body;
  await world.settle();
  const token = linkIn((await world.mails()).at(-1)?.text ?? '');
  const status = async () => (await world.as('stranger').post('/api/invitations/look-up', { token })).status;
  assert.equal(await status(), 200);
  world.clock.forward({ days: 7 });
  assert.equal(await status(), 404);
  await world.as('noor').post(`/api/invitations/${id}/resend`);
  await world.settle();
  const fresh = linkIn((await world.mails()).at(-1)?.text ?? '');
  const showFresh = async () => (await world.as('stranger').post('/api/invitations/look-up', { token: fresh })).status;
  assert.equal(await showFresh(), 200);
  assert.equal((await world.as('noor').delete(`/api/invitations/${id}`)).status, 200);
  assert.equal(await showFresh(), 404);
  assert.equal((await world.as('noor').post(`/api/invitations/${id}/resend`)).status, 409);
});

test('mails to an agent are in the agent’s language', async () => {
  const browser = await signedIn('maya');
  await browser.patch('/api/me', { language: 'de' });
  await world.as('stranger').post('/api/forgotten-password', { email: 'maya@fernandclay.example' });
  await world.settle();
  assert.equal((await world.mails()).at(-1)?.subject, 'Ein neues Passwort für Fern & Clay');
});

test('an API token acts within its scopes, says when it was used, and ends when revoked', async () => {
  const add = (scopes: string[]) => world.as('noor').post('/api/tokens', { name: 'Order system', scopes });
  const { id, secret, hint } = (await add(['read'])).body;
  assert.match(secret, /^wl_[\w-]{43}$/);
  assert.ok(secret.startsWith(hint.slice(0, 6)));
  const call = (path: string, method: 'GET' | 'PATCH' | 'POST' = 'GET') =>
    world.app.inject({
      method,
      url: path,
      headers: { authorization: `Bearer ${secret}` },
      ...(method !== 'GET' && { payload: {} }),
    });
  assert.equal((await call('/api/agents')).statusCode, 200);
  const refused = await call('/api/company', 'PATCH');
  assert.deepEqual([refused.statusCode, refused.json().error.code], [403, 'token.scope-missing']);
  const listed = async () =>
    (await world.call('noor', identityRoutes.listTokens, {})).items.find((token) => token.id === id);
  assert.equal((await listed())?.lastUsedAt, world.clock.now.toISOString());
  const rows = await world.house.pool.query('select * from api_tokens where id = $1', [id]);
  assert.ok(!JSON.stringify(rows.rows).includes(secret) && !JSON.stringify(await listed()).includes(secret));
  assert.equal((await world.as('noor').delete(`/api/tokens/${id}`)).status, 200);
  assert.equal((await call('/api/agents')).statusCode, 401, 'at once');
  assert.ok((await listed())?.revokedAt);
});

test('a repeated POST makes one token, and its secret is kept only encrypted', async () => {
  const key = { 'idempotency-key': 'token-once-1' };
  const body = { name: 'Twice', scopes: ['read'] };
  const first = await world.as('noor').post('/api/tokens', body, key);
  const second = await world.as('noor').post('/api/tokens', body, key);
  assert.deepEqual(second.body, first.body);
  const kept = await world.house.pool.query("select answer::text from idempotency_keys where key = 'token-once-1'");
  assert.equal(kept.rows.length, 1);
  assert.ok(!kept.rows[0].answer.includes(first.body.secret));
});

test('a token makes no token that may do more than itself', async () => {
  const { secret } = (await world.as('noor').post('/api/tokens', { name: 'Robot', scopes: ['admin'] })).body;
  const add = async (scopes: string[]) => {
    const headers = { authorization: `Bearer ${secret}` };
    return (await world.as('stranger').post('/api/tokens', { name: 'Child', scopes }, headers)).status;
  };
  assert.deepEqual([await add(['admin', 'write']), await add(['admin'])], [422, 201]);
});

test('a token cannot change its owner’s own account', async () => {
  for (const [path, body] of [
    ['/api/password', { current: castPassword, next: newPassword }],
    ['/api/second-factor/start', { password: castPassword }],
    ['/api/sign-out-everywhere', undefined],
  ] as const)
    assert.equal((await world.as('maya').post(path, body)).body.error.code, 'token.scope-missing', path);
});

test('a deactivated agent is out at once, and stays out of old sessions when back', async () => {
  const browser = await signedIn('sam');
  assert.equal((await world.as('sam').get('/api/me')).status, 200);
  const change = (deactivated: boolean) =>
    world.call('noor', staffRoutes.changeAgent, { params: { id: world.cast.agents.sam.id }, body: { deactivated } });
  await change(true);
  assert.deepEqual([await statusOfMe(browser), (await world.as('sam').get('/api/me')).status], [401, 401]);
  const door = await world
    .as('stranger')
    .post('/api/sign-in', { email: 'sam@fernandclay.example', password: castPassword });
  assert.equal(door.body.error.code, 'sign-in.wrong');
  await world.settle();
  await change(false);
  assert.deepEqual([await statusOfMe(browser), (await world.as('sam').get('/api/me')).status], [401, 401]);
  await signedIn('sam');
});

test('a printed link signs in once, within a day', async () => {
  const { maya } = world.cast.agents;
  const make = async () => linkIn(await world.edge.transact(system, (ctx) => makeSignInLink(ctx, maya.id)));
  const token = await make();
  const browser = world.browser();
  assert.deepEqual((await browser.post('/api/sign-in-link', { token })).body, { state: 'signed-in' });
  assert.equal((await browser.get('/api/me')).body.agent.name, 'Maya Fern');
  assert.equal((await world.browser().post('/api/sign-in-link', { token })).status, 404);
  const late = await make();
  world.clock.forward({ hours: 25 });
  assert.equal((await world.browser().post('/api/sign-in-link', { token: late })).status, 404);
});

test('the first owner comes in by the link of the first start, which works once', async () => {
  const house = await openWorld();
  await house.house.pool.query('truncate agents, companies, brands, teams restart identity cascade');
  const browser = house.browser();
  assert.deepEqual((await browser.get('/api/setup')).body, { open: true });
  const make = async () => linkIn((await house.edge.transact(system, makeSetupLink)) ?? '');
  const older = await make();
  const token = await make();
  const company = { company: 'Fern & Clay', name: 'Maya Fern', email: 'maya@fernandclay.example' };
  const setUp = (given: string, password: string) => browser.post('/api/setup', { ...company, token: given, password });
  assert.equal((await setUp(older, newPassword)).status, 404, 'only the newest link works');
  assert.equal((await setUp(token, 'fern & clay')).body.error.code, 'password.company-name');
  assert.deepEqual((await setUp(token, newPassword)).body, { state: 'signed-in' });
  const { agent, company: made } = (await browser.get('/api/me')).body;
  assert.deepEqual([agent.role, made.name], ['owner', 'Fern & Clay']);
  assert.equal((await setUp(token, newPassword)).status, 404);
  assert.deepEqual((await browser.get('/api/setup')).body, { open: false });
  await house.close();
});

test('nobody sets a house up twice', async () => {
  assert.deepEqual((await world.as('stranger').get('/api/setup')).body, { open: false });
  assert.equal(await world.edge.transact(system, makeSetupLink), null);
  const body = { token: 'x'.repeat(40), company: 'C', name: 'N', email: 'n@c.example', password: newPassword };
  assert.equal((await world.as('stranger').post('/api/setup', body)).status, 404);
});

test('every answer carries the headers that keep pages safe', async () => {
  const { headers } = await world.as('stranger').get('/api/setup');
  const policy = String(headers['content-security-policy']);
  assert.match(policy, /default-src 'self'/);
  assert.match(policy, /script-src 'self'(;|$)/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.match(policy, /object-src 'none'/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['strict-transport-security'], undefined, 'only behind https');
});

function codeOf(answer: { status: number; body: { error: { fields?: { path: string; code: string }[] } } }) {
  const field = answer.body.error.fields?.[0];
  return [answer.status, field?.path, field?.code];
}

/** Waits until who was recognised is asked for anew (two seconds of real time, which the world's clock does not move). */
async function forgetMemory(): Promise<void> {
  await world.call('maya', staffRoutes.changeTeam, {
    params: { id: world.cast.teams.wholesale },
    body: { agentIds: [world.cast.agents.sam.id] },
  });
}
