import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

export type OutboundWish = {
  /** Content types that are taken; others are refused before their body is read. */
  types: ReadonlySet<string>;
  maxBytes: number;
  timeoutMs: number;
  maxRedirects?: number;
  /** Which addresses may be reached: the public internet unless said. */
  mayReach?: (address: string) => boolean;
};

export type Fetched = { type: string; body: Buffer };

/** Why something was not fetched. The words are for the log, never for a stranger: they would map our network. */
export class OutboundRefusal extends Error {}

/**
 * Fetches what a stranger named (OWASP: server-side request forgery). Only http and https; the name is resolved once, every address
 * it has must be public, and the connection goes to that very address, so that a second answer of the DNS changes nothing;
 * each redirect is checked again. Size, time and content type are limited. Throws `OutboundRefusal` or the network's error.
 */
export async function outboundFetch(address: string, wish: OutboundWish): Promise<Fetched> {
  const until = AbortSignal.timeout(wish.timeoutMs);
  let url = checkedUrl(address);
  for (let hops = 0; hops <= (wish.maxRedirects ?? 3); hops++) {
    const response = await ask(url, await pinned(url, wish.mayReach ?? isPublicAddress), until);
    const moved = redirection(response);
    if (moved === null) return take(response, wish);
    response.destroy();
    url = checkedUrl(new URL(moved, url).href);
  }
  throw new OutboundRefusal('too many redirects');
}

export type OutboundMessage = {
  body: Buffer;
  headers: Readonly<Record<string, string>>;
  timeoutMs: number;
  /** Which addresses may be reached: the public internet unless said. */
  mayReach?: (address: string) => boolean;
};

/** Posts to an address that a stranger named, under the same limits; follows no redirect and reads no answer. Answers its status. */
export async function outboundPost(address: string, message: OutboundMessage): Promise<number> {
  const url = checkedUrl(address);
  const until = AbortSignal.timeout(message.timeoutMs);
  const response = await ask(url, await pinned(url, message.mayReach ?? isPublicAddress), until, message);
  response.destroy();
  return response.statusCode ?? 0;
}

function checkedUrl(address: string): URL {
  const url = URL.parse(address);
  if (!url) throw new OutboundRefusal('no address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new OutboundRefusal('not http');
  if (url.username || url.password) throw new OutboundRefusal('an account in the address');
  return url;
}

/** The one address to connect to. A name with even one closed address is refused: whoever answers so means harm or is inside. */
async function pinned(url: URL, mayReach: (address: string) => boolean): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true, verbatim: true });
  if (found.length === 0 || !found.every(({ address }) => mayReach(address)))
    throw new OutboundRefusal('not a public address');
  return found[0]!.address;
}

function ask(url: URL, address: string, signal: AbortSignal, post?: OutboundMessage): Promise<IncomingMessage> {
  const family = isIP(address);
  const toPinned: LookupFunction = (_host, options, answer) =>
    options.all ? answer(null, [{ address, family }]) : answer(null, address, family);
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const headers = { 'user-agent': 'Warmline', accept: '*/*', 'accept-encoding': 'identity', ...post?.headers };
  const method = post ? 'POST' : 'GET';
  return new Promise((resolve, reject) => {
    const asked = request(url, { lookup: toPinned, signal, agent: false, headers, method }, resolve);
    asked.on('error', reject);
    asked.end(post?.body);
  });
}

function redirection({ statusCode = 0, headers }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? '') : null;
}

async function take(response: IncomingMessage, { types, maxBytes }: OutboundWish): Promise<Fetched> {
  try {
    if (response.statusCode !== 200) throw new OutboundRefusal(`status ${response.statusCode}`);
    const type = (response.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase();
    if (!types.has(type)) throw new OutboundRefusal('another content type');
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw new OutboundRefusal('too large');
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new OutboundRefusal('too large');
      chunks.push(chunk);
    }
    return { type, body: Buffer.concat(chunks) };
  } finally {
    response.destroy();
  }
}
