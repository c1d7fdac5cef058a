import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Caller, Domain } from '../domain.ts';
import type { Edge } from '../house.ts';
import { refuse } from '../refuse.ts';
import { connect } from './connection.ts';
import type { Hub } from './hub.ts';

/** A browser says little: subscriptions and presence. */
const longestWords = 4096;
const upgrades = new WeakMap<IncomingMessage, { socket: Duplex; head: Buffer }>();

/**
 * The socket at `/live` (RFC 6455). The upgrade goes through Fastify like any request, so that cookies, proxies and errors
 * are the same; then the connection is handed to the hub. Refuses strangers and pages of other sites.
 */
export function openLive(app: FastifyInstance, edge: Edge, domains: readonly Domain[], hub: Hub): void {
  const server = new WebSocketServer({ noServer: true, maxPayload: longestWords, perMessageDeflate: false });
  const authenticate = domains.find((domain) => domain.authenticate)?.authenticate;
  const callerOf = async (request: FastifyRequest) => (await authenticate?.(edge, request)) ?? null;
  app.server.on('upgrade', (raw, socket, head) => route(app, raw, socket, head));
  app.get('/live', { schema: { hide: true } }, async (request, reply) => {
    const upgrade = upgrades.get(request.raw);
    if (!upgrade) refuse('invalid', 'live.no-upgrade', 'This address is for web sockets.');
    const caller = await callerOf(request);
    if (caller?.actor.kind !== 'agent') refuse('forbidden', 'sign-in.needed', 'Sign in first.');
    refuseOtherSites(request, caller);
    reply.hijack();
    server.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (socket: WebSocket) =>
      connect(edge, hub, socket, { caller, again: () => callerOf(request) }),
    );
  });
}

function route(app: FastifyInstance, raw: IncomingMessage, socket: Duplex, head: Buffer): void {
  upgrades.set(raw, { socket, head });
  const response = new ServerResponse(raw);
  response.assignSocket(socket as never);
  // Who is refused gets the answer and the end: nothing else can follow on this connection.
  response.once('finish', () => socket.end());
  socket.on('error', () => socket.destroy());
  app.routing(raw, response);
}

/** A browser names the page it is on; one that carries our cookie for another site's page is refused. A program with a token names none. */
function refuseOtherSites(request: FastifyRequest, caller: Caller): void {
  if (caller.via !== 'session') return;
  const { origin } = request.headers;
  if (origin === undefined || URL.parse(origin)?.host !== request.host)
    refuse('forbidden', 'live.other-site', 'This page may not listen here.');
}
