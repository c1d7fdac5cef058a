import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../domain.ts';
import { refuse } from '../refuse.ts';

/** Counts a call of a caller. Refuses `limited request.too-often` with the seconds to wait. */
export type CountCall = (request: FastifyRequest, caller: Caller) => Promise<void>;

/**
 * The general limit on the API, in this process: so many calls a minute for each API token, each session, and each address of
 * strangers (an IPv6 network of 64 bits is one). 0: no limit. It keeps one broken script from taking the house from everybody else;
 * routes that can be guessed at have narrower limits of their own.
 */
export function limitCalls(app: FastifyInstance, perMinute: number): CountCall {
  if (perMinute === 0) return async () => {};
  const keys = new WeakMap<FastifyRequest, string>();
  const count = app.createRateLimit({
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => keys.get(request) ?? request.ip,
  });
  return async (request, caller) => {
    if (!request.url.startsWith('/api/')) return;
    keys.set(request, keyOf(request, caller));
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded)
      refuse('limited', 'request.too-often', 'Too many calls in a minute.', { retryAfter: counted.ttlInSeconds });
  };
}

function keyOf(request: FastifyRequest, caller: Caller): string {
  if (caller.sessionId !== null) return `session ${caller.sessionId}`;
  // What follows "Bearer ": the word itself may be written in any case.
  if (caller.via === 'token') return `token ${request.headers.authorization?.slice(7)}`;
  return `address ${normalizeIP(request.ip)}`;
}
