import type { FastifyInstance } from 'fastify';
import { refuse } from '../refuse.ts';

/** How NUL and halves of surrogate pairs may be written in JSON (RFC 8259 §7). Whole pairs are written so too, hence the second look. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

/**
 * PostgreSQL stores no NUL in text and no half of a surrogate pair in JSON: what holds one is refused here, once for all rooms,
 * instead of failing deep inside. Refuses `request.nul-character` and `request.broken-character`.
 */
export function refuseUnstorable(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.url.includes('%00')) refuseNul('An address');
  });
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    parse(request, String(body), (error, parsed) => {
      if (error || !suspicious.test(String(body))) return done(error, parsed);
      try {
        refuseIn(parsed);
        done(null, parsed);
      } catch (refusal) {
        done(refusal as Error);
      }
    }),
  );
}

/** Looks through parsed JSON, keys too. Not by recursion: a body may be nested as deep as it is long. */
function refuseIn(body: unknown): void {
  const left = [body];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') refuseText(value);
    else if (value !== null && typeof value === 'object') for (const pair of Object.entries(value)) left.push(...pair);
  }
}

function refuseText(text: string): void {
  if (text.includes('\0')) refuseNul('A text');
  if (!text.isWellFormed())
    refuse('invalid', 'request.broken-character', 'A text holds half of a surrogate pair, which is no character.');
}

function refuseNul(what: string): never {
  refuse('invalid', 'request.nul-character', `${what} holds the character NUL, which cannot be stored.`);
}
