import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import nodemailer from 'nodemailer';
import { openMailRoad } from '../../test/mail-road.ts';
import { openWorld } from '../../test/world.ts';

const missing = spawnSync('openssl', ['version']).status === 0 ? false : 'no openssl here';

test('with a certificate the intake offers STARTTLS and takes mail over it', { skip: missing }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'warmline-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const wish = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
  assert.equal(spawnSync('openssl', [...wish, '-keyout', key, '-out', cert]).status, 0);
  const world = await openWorld({ SMTP_TLS_CERT: cert, SMTP_TLS_KEY: key });
  const road = await openMailRoad(world);
  const tls = { rejectUnauthorized: false };
  const client = nodemailer.createTransport({ host: '127.0.0.1', port: road.port, requireTLS: true, tls });
  await client.sendMail({ from: 'ada@moss.example', to: 'help@fernandclay.example', subject: 'Safe', text: 'Hi' });
  await world.settle();
  const { items } = (await world.as('maya').get('/api/tickets')).body;
  assert.equal(items[0].subject, 'Safe');
  client.close();
  await road.close();
  await world.close();
  await rm(folder, { recursive: true });
});
