import type { FastifyRequest } from 'fastify';
import type { Caller } from '../domain.ts';
import type { House } from '../house.ts';
import { sameText } from '../keys.ts';
import { refuse } from '../refuse.ts';

/** The cookie that the browser's script reads and sends back as a header; another site can do neither. */
export const csrfCookie = 'warmline_csrf';
export const csrfHeader = 'x-csrf-token';

/** The token of one session, bound to it by signature. */
export function csrfToken(house: House, sessionId: number): string {
  return house.keys.sign('csrf', String(sessionId));
}

/** Refuses a change by a session that does not prove it comes from our own page. Bearer tokens are never sent by a browser on its own. */
export function checkCsrf(house: House, request: FastifyRequest, caller: Caller): void {
  if (request.method === 'GET' || request.method === 'HEAD' || caller.sessionId === null) return;
  const said = request.headers[csrfHeader];
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site' || typeof said !== 'string' || !sameText(said, csrfToken(house, caller.sessionId))) {
    refuse('forbidden', 'csrf.token-wrong', 'This page is too old. Load it again.');
  }
}
