import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

const files = ['inter-latin-wght-normal.woff2', 'inter-latin-ext-wght-normal.woff2'];

/** Inter (OFL) for the pages that the server writes itself, at addresses that stay: `/fonts/…`. Loads nothing from elsewhere. */
export async function mountFonts(app: FastifyInstance): Promise<void> {
  const home = new URL('./files/', import.meta.resolve('@fontsource-variable/inter/package.json'));
  for (const file of files) {
    const font = await readFile(new URL(file, home));
    app.get(`/fonts/${file}`, { schema: { hide: true } }, async (_request, reply) =>
      reply.type('font/woff2').header('cache-control', 'public, max-age=604800').send(font),
    );
  }
}
