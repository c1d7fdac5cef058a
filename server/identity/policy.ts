import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../platform/domain.ts';
import type { Edge, House } from '../platform/house.ts';
import { csrfCookie, csrfToken } from '../platform/http/csrf.ts';
import { staffVersion } from '../staff/queries/staff-version.ts';
import { noteSessionUse } from './commands/note-session-use.ts';
import { noteTokenUse } from './commands/note-token-use.ts';
import type { OpenedSession, Visitor } from './commands/open-session.ts';
import { type SessionCaller, sessionCaller } from './queries/session-caller.ts';
import { tokenCaller } from './queries/token-caller.ts';
import { deviceName } from './rules/device-name.ts';
import { sessionCookie, sessionCookies } from './rules/session-cookies.ts';
import { sessionLife } from './rules/session-life.ts';

/** Who was recognised is remembered this long (milliseconds), so that a burst of requests asks the database once. */
const rememberFor = 2000;
type Known = { caller: Caller; until: number; version: number };
const remembered = new WeakMap<House, Map<string, Known>>();

/**
 * Who makes a request: by bearer token `wl_…`, else by session cookie; null for a stranger. A revoked token, an ended session
 * or a changed role counts at once in the process that changed it, and within two seconds in others. With `reply` (absent for
 * sockets) the session's token may be replaced by the way.
 */
export async function authenticate(edge: Edge, request: FastifyRequest, reply?: FastifyReply): Promise<Caller | null> {
  const bearer = /^Bearer (wl_[\w-]{20,100})$/i.exec(request.headers.authorization ?? '')?.[1];
  const cookie = request.headers.authorization === undefined ? request.cookies?.[sessionCookie] : undefined;
  const secret = bearer ?? cookie;
  if (!secret || secret.length > 200) return null;
  const known = recall(edge.house, secret);
  if (known) return known;
  const version = staffVersion(edge.house);
  const caller = bearer ? await callerByToken(edge, bearer) : await callerBySession(edge, secret, request, reply);
  if (caller) remember(edge.house, secret, { caller, version, until: performance.now() + rememberFor });
  return caller;
}

function recall(house: House, secret: string): Caller | null {
  const known = remembered.get(house)?.get(secret);
  return known && known.until > performance.now() && known.version === staffVersion(house) ? known.caller : null;
}

function remember(house: House, secret: string, known: Known): void {
  const before = remembered.get(house);
  const all = before && before.size < 5000 ? before : new Map<string, Known>();
  remembered.set(house, all.set(secret, known));
}

async function callerByToken(edge: Edge, secret: string): Promise<Caller | null> {
  const found = await tokenCaller(edge.look({ kind: 'stranger' }), secret);
  if (!found) return null;
  if (isOld(edge, found.lastUsedAt)) {
    await edge.transact(found.caller.actor, (ctx) => noteTokenUse(ctx, found.tokenId));
  }
  return found.caller;
}

async function callerBySession(
  edge: Edge,
  token: string,
  request: FastifyRequest,
  reply: FastifyReply | undefined,
): Promise<Caller | null> {
  const found = await sessionCaller(edge.look({ kind: 'stranger' }), token);
  if (found?.caller.actor.kind !== 'agent') return null;
  const { caller, session } = found;
  const { actor } = found.caller;
  let seed: string | null = null;
  if (isOld(edge, session.lastSeenAt)) {
    const from = { agentId: actor.id, address: request.ip, mayRotate: reply !== undefined };
    seed = await edge.transact(actor, (ctx) => noteSessionUse(ctx, session, from));
  }
  // A browser that still holds the token before has missed the answer that brought the new one.
  if (session.stale) seed = session.seed;
  if (seed && reply) sendToken(edge, reply, session, seed);
  return caller;
}

function isOld(edge: Edge, at: Date | null): boolean {
  return at === null || edge.house.now().getTime() - at.getTime() >= sessionLife.touchEvery;
}

function sendToken({ house }: Edge, reply: FastifyReply, session: SessionCaller['session'], seed: string): void {
  const token = house.keys.sign('session', seed);
  setCookies(reply, house, { token, csrf: csrfToken(house, session.id), expiresAt: session.expiresAt });
}

function setCookies(reply: FastifyReply, house: House, session: Omit<OpenedSession, 'id'>): void {
  for (const cookie of sessionCookies(session, house.publicUrl()))
    reply.setCookie(cookie.name, cookie.value, cookie.options);
}

/** Gives the browser its session. */
export function letIn({ house }: Edge, reply: FastifyReply, opened: OpenedSession): { state: 'signed-in' } {
  setCookies(reply, house, opened);
  return { state: 'signed-in' };
}

/** Takes the cookies away, and with them whatever the browser kept of the agent's pages. */
export function letOut(reply: FastifyReply): Record<string, never> {
  for (const name of [sessionCookie, csrfCookie]) reply.clearCookie(name, { path: '/' });
  reply.header('clear-site-data', '"cache"');
  return {};
}

/** Where a request comes from, as the list of sessions shows it. */
export function visitorOf(request: FastifyRequest): Visitor {
  return { device: deviceName(request.headers['user-agent']), address: request.ip };
}
