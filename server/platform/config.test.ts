import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readConfig } from './config.ts';
import { settingFacts } from './config-schema.ts';
import { envExample } from './env-example.ts';

function faultsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
  } catch (fault) {
    assert.ok(fault instanceof Error);
    assert.equal(fault.name, 'SetupFault');
    return fault.message;
  }
  return '';
}

test('an empty environment gives a working configuration', () => {
  const config = readConfig({});
  assert.equal(config.httpPort, 3000);
  assert.equal(config.httpHost, '0.0.0.0');
  assert.equal(config.smtpPort, 2525);
  assert.equal(config.dataDir, resolve('data'));
  assert.equal(config.role, 'all');
  assert.equal(config.databaseUrl, undefined);
  assert.equal(config.smtpTls, undefined);
});

test('empty values count as not given', () => {
  assert.deepEqual(readConfig({ DATABASE_URL: '', HTTP_PORT: ' ', ROLE: '' }), readConfig({}));
});

test('given values are taken and brought into shape', () => {
  const config = readConfig({
    HTTP_PORT: '0',
    PUBLIC_URL: 'https://care.example.com/',
    DATABASE_URL: 'postgres://a:b@db/warmline',
    ROLE: 'worker',
    TRUST_PROXY: '10.0.0.0/8, ::1',
    SMTP_TLS_CERT: '/cert.pem',
    SMTP_TLS_KEY: '/key.pem',
    DATA_DIR: '/var/lib/warmline',
  });
  assert.equal(config.httpPort, 0);
  assert.equal(config.publicUrl, 'https://care.example.com');
  assert.equal(config.databaseUrl, 'postgres://a:b@db/warmline');
  assert.equal(config.role, 'worker');
  assert.deepEqual(config.trustProxy, ['10.0.0.0/8', '::1']);
  assert.deepEqual(config.smtpTls, { cert: '/cert.pem', key: '/key.pem' });
  assert.equal(config.dataDir, '/var/lib/warmline');
});

test('all faults come at once, those between settings too, one line each', () => {
  const message = faultsOf({
    HTTP_PORT: '70000',
    SMTP_PORT: 'mail',
    ROLE: 'web',
    LOG_LEVEL: 'loud',
    NATS_URL: 'localhost',
    PUBLIC_URL: 'https://care.example.com/desk?x=1',
    TRUST_PROXY: '10.0.0.0/64',
    SMTP_TLS_KEY: '/key.pem',
  });
  const [title, ...lines] = message.split('\n');
  assert.equal(title, '8 settings are wrong:');
  const named = lines.slice(0, -1).map((line) => line.trim().split(' ')[0]);
  assert.deepEqual(named.toSorted(), [
    'DATABASE_URL',
    'HTTP_PORT',
    'LOG_LEVEL',
    'NATS_URL',
    'PUBLIC_URL',
    'SMTP_PORT',
    'SMTP_TLS_CERT',
    'TRUST_PROXY',
  ]);
});

test('a fault says what was given and what is wanted, but quotes no secret', () => {
  assert.match(faultsOf({ ROLE: 'boss' }), /ROLE is "boss", but should be all, web or worker/);
  const message = faultsOf({
    DATABASE_URL: 'mysql://root:hunter2@db/x',
    SMTP_URL: 'hunter2@mail',
    NATS_URL: 'x:hunter2',
  });
  assert.match(message, /DATABASE_URL should look like postgres/);
  assert.doesNotMatch(message, /hunter2/);
});

test('web and worker need a database that all share', () => {
  for (const ROLE of ['web', 'worker']) assert.match(faultsOf({ ROLE }), /DATABASE_URL is missing/);
  assert.equal(faultsOf({ ROLE: 'all' }), '');
});

test('the committed .env.example is the generated one', () => {
  const committed = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  assert.equal(committed, envExample(), 'run: node scripts/write-env-example.ts');
});

test('every example in .env.example is a right value, and every default is the example shown', () => {
  const examples = Object.fromEntries(settingFacts().map(({ name, facts }) => [name, facts.example]));
  assert.equal(faultsOf(examples), '');
  const { httpPort, httpHost, smtpPort, dataDir, role, trustProxy, apiPerMinute, logLevel } = readConfig(examples);
  const shown = { httpPort, httpHost, smtpPort, dataDir, role, trustProxy, apiPerMinute, logLevel };
  assert.deepEqual({ ...readConfig({}), ...shown }, readConfig({}));
});
