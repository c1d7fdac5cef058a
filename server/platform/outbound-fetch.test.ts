import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { OutboundRefusal, outboundFetch } from './outbound-fetch.ts';
import { isPublicAddress } from './public-address.ts';

for (const [address, isPublic] of [
  ['1.1.1.1', true],
  ['8.8.8.8', true],
  ['172.32.0.1', true],
  ['100.128.0.1', true],
  ['2606:4700:4700::1111', true],
  ['127.0.0.1', false],
  ['127.8.9.1', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['100.127.255.255', false],
  ['192.0.0.192', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fc00::1', false],
  ['fd00:ec2::254', false],
  ['ff02::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001::1', false],
  ['2001:db8::1', false],
  ['not an address', false],
] as const) {
  test(`${address} is ${isPublic ? '' : 'not '}public`, () => assert.equal(isPublicAddress(address), isPublic));
}

const types = new Set(['image/png']);
const wish = { types, maxBytes: 1000, timeoutMs: 3000, maxRedirects: 3 };

for (const url of [
  'http://127.0.0.1/a.png',
  'http://localhost/a.png',
  'http://0x7f.1/a.png',
  'http://2130706433/a.png',
  'http://017700000001/a.png',
  'http://[::1]/a.png',
  'http://[::ffff:7f00:1]/a.png',
  'http://169.254.169.254/latest/meta-data',
  'http://name:word@1.1.1.1/a.png',
  'ftp://1.1.1.1/a.png',
  'file:///etc/passwd',
  'data:image/png;base64,AA==',
  'nothing',
]) {
  test(`${url} is never asked`, () => assert.rejects(outboundFetch(url, wish), OutboundRefusal));
}

describe('a server of the public internet, as it were', () => {
  let base = '';
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path === '/png') response.writeHead(200, { 'content-type': 'image/png' }).end('picture');
    else if (path === '/svg') response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg/>');
    else if (path === '/large') response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.alloc(5000));
    else if (path === '/inside') response.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    else if (path.startsWith('/hop')) response.writeHead(302, { location: `/hop${Number(path.slice(4)) - 1}` }).end();
    else if (path !== '/slow') response.writeHead(404).end();
  });
  // Loopback stands for the public internet; every other closed address stays closed.
  const open = { ...wish, mayReach: (address: string) => address === '127.0.0.1' || isPublicAddress(address) };
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });

  test('a picture comes', async () => {
    assert.deepEqual(await outboundFetch(`${base}/png`, open), { type: 'image/png', body: Buffer.from('picture') });
  });
  for (const path of ['/svg', '/large', '/missing', '/inside']) {
    test(`${path} does not`, () => assert.rejects(outboundFetch(`${base}${path}`, open), OutboundRefusal));
  }
  test('three redirects are followed, a fourth is not', async () => {
    asked = [];
    await assert.rejects(outboundFetch(`${base}/hop9`, open), /too many redirects/);
    assert.deepEqual(asked, ['/hop9', '/hop8', '/hop7', '/hop6']);
  });
  test('a server that hangs is left after the time-out', async () => {
    await assert.rejects(outboundFetch(`${base}/slow`, { ...open, timeoutMs: 300 }), { name: /Abort|Timeout/ });
  });
});
