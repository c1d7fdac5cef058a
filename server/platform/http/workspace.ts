import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

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
  await app.register(fastifyStatic, { root: built, wildcard: false, cacheControl: false, setHeaders: cacheHeaders });
  app.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' &&
      !/^\/(api|files|live|assets)\b/.test(request.url) &&
      (request.headers.accept ?? '').includes('text/html');
    return isPage ? reply.header('cache-control', 'no-cache').sendFile('index.html') : reply.status(404).send(notFound);
  });
}

function cacheHeaders(reply: { header(name: string, value: string): unknown }, path: string): void {
  reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
