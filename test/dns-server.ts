import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';

export type DnsServer = { port: number; texts: Map<string, string>; close(): Promise<void> };

/** A name server on loopback (RFC 1035) that knows TXT records and nothing else; other names do not exist. */
export async function openDnsServer(): Promise<DnsServer> {
  const texts = new Map<string, string>();
  const socket = createSocket('udp4');
  socket.on('message', (question, { port, address }) => socket.send(answerTo(question, texts), port, address));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  return { port, texts, close: () => new Promise((resolve) => socket.close(() => resolve())) };
}

function answerTo(question: Buffer, texts: ReadonlyMap<string, string>): Buffer {
  const labels: string[] = [];
  let at = 12;
  for (let length = question[at]!; length > 0; length = question[at]!) {
    labels.push(question.toString('latin1', at + 1, at + 1 + length));
    at += length + 1;
  }
  const end = at + 5;
  const isText = question.readUInt16BE(at + 1) === 16;
  const text = isText ? texts.get(labels.join('.').toLowerCase()) : undefined;
  const header = Buffer.from(question.subarray(0, 12));
  // Answer, recursion available; NXDOMAIN where there is no such text.
  header.writeUInt16BE(text === undefined ? 0x8183 : 0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(text === undefined ? 0 : 1, 6);
  header.writeUInt32BE(0, 8);
  const asked = question.subarray(12, end);
  return text === undefined ? Buffer.concat([header, asked]) : Buffer.concat([header, asked, record(text)]);
}

/** A TXT record for the name asked (a pointer to byte 12); strings of at most 255 bytes. */
function record(text: string): Buffer {
  const strings: Buffer[] = [];
  for (let at = 0; at < text.length; at += 255) {
    const part = Buffer.from(text.slice(at, at + 255), 'latin1');
    strings.push(Buffer.from([part.length]), part);
  }
  const data = Buffer.concat(strings);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(16, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(1, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
