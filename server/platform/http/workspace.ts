import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const built = fileURLToPath(new URL('../../../dist/web/', import.meta.url));

/** The built workspace: hashed assets for a year, the page itself never from a cache; every unknown page address opens it. */
export async function mountWorkspace(app: FastifyInstance): Promise<void> {
  const notFound = {
    error: { kind: 'not-found', code: 'route.not-found', message: 'There is nothing at this address.' },
  };
  if (!existsSync(built)) {
    app.setNotFoundHandler((_request, reply) => reply.status(404).send(notFound));
    return;
  }
  const page = readFileSync(join(built, 'index.html'), 'utf8');
  const files = { root: built, wildcard: false, index: false, cacheControl: false, setHeaders: cacheHeaders } as const;
  await app.register(fastifyStatic, { ...files, globIgnore: ['index.html'] });
  app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply, page));
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !/^\/(api|files|live|assets)\b/.test(request.url) &&
      (request.headers.accept ?? '').includes('text/html');
    return isPage ? sendPage(reply, page) : reply.status(404).send(notFound);
  });
}

/** The page with a nonce of its own, by which the style elements that its components make are let in. */
function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  const policy = String(reply.getHeader('content-security-policy')).replace(/style-src 'self'/, `$& 'nonce-${nonce}'`);
  return reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-cache')
    .type('text/html; charset=utf-8')
    .send(page.replace('{{nonce}}', nonce));
}

function cacheHeaders(reply: { header(name: string, value: string): unknown }, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
