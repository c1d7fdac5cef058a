import type { FastifyInstance } from 'fastify';

/** A form of ours is some lines of text. */
const largestForm = 64 * 1024;

/**
 * Lets pages that work without script post their forms (application/x-www-form-urlencoded) as a record of texts. Only outside
 * /api/: there a request stays JSON, which another site's form cannot send.
 */
export function readForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestForm },
    (request, body, done) => {
      if (request.routeOptions.url?.startsWith('/api/'))
        done(Object.assign(new Error('Send JSON.'), { statusCode: 415 }));
      else done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
}
