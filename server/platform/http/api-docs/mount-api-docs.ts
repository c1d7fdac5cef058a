import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { apiDocsPage, type OpenApi } from './api-docs-page.ts';

const assets = { 'page.css': 'text/css', 'filter.js': 'text/javascript' } as const;

/** `/api/docs`: the API for people, written on the server from the same document as `/api/openapi.json`. Loads nothing from elsewhere. */
export async function mountApiDocs(app: FastifyInstance): Promise<void> {
  let page: string | undefined;
  app.get('/api/docs', { schema: { hide: true } }, async (_request, reply) => {
    page ??= apiDocsPage(app.swagger() as unknown as OpenApi);
    return reply.type('text/html').send(page);
  });
  for (const [name, type] of Object.entries(assets)) {
    const text = await readFile(new URL(name, import.meta.url), 'utf8');
    app.get(`/api/docs/${name}`, { schema: { hide: true } }, async (_request, reply) => reply.type(type).send(text));
  }
}
