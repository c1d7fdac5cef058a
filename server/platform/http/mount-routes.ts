import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { scopeFor } from '../../../contract/permissions.ts';
import type { RouteContract } from '../../../contract/route.ts';
import type { BoundRoute, Call, Caller, Domain } from '../domain.ts';
import type { Edge } from '../house.ts';
import { admit } from './admit.ts';
import { checkCsrf } from './csrf.ts';
import { onceFor } from './idempotency.ts';
import { type CountCall, limitCalls } from './limit-calls.ts';

const stranger: Caller = { actor: { kind: 'stranger' }, via: 'nobody', sessionId: null, scopes: null };

/** Mounts every route of the rooms: who calls, may they, is the request sound, then the room's own query or command. */
export function mountRoutes(app: FastifyInstance, edge: Edge, domains: readonly Domain[]): void {
  const authenticate = domains.find((domain) => domain.authenticate)?.authenticate;
  const callerOf = async (request: FastifyRequest, reply: FastifyReply) =>
    (await authenticate?.(edge, request, reply)) ?? stranger;
  const countCall = limitCalls(app, edge.house.config.apiPerMinute);
  for (const domain of domains) {
    for (const bound of domain.routes ?? []) mountRoute(app, edge, { bound, tag: domain.name, callerOf, countCall });
  }
}

type Mounting = {
  bound: BoundRoute;
  tag: string;
  callerOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Caller>;
  countCall: CountCall;
};

function mountRoute(app: FastifyInstance, edge: Edge, { bound, tag, callerOf, countCall }: Mounting): void {
  const { contract } = bound;
  const callers = new WeakMap<FastifyRequest, Caller>();
  app.route({
    method: contract.method,
    url: contract.path,
    schema: schemaOf(bound, tag),
    ...(contract.perMinute && { config: { rateLimit: { max: contract.perMinute, timeWindow: 60_000 } } }),
    // Before the body is read: a stranger's 25 MB never come in.
    onRequest: async (request, reply) => {
      const caller = await callerOf(request, reply);
      await countCall(request, caller);
      admit(contract, caller);
      checkCsrf(edge.house, request, caller);
      callers.set(request, caller);
    },
    handler: async (request, reply) => {
      const caller = callers.get(request) ?? stranger;
      const input = { params: request.params, query: request.query, body: request.body };
      const call: Call = { caller, input, request, reply, once: onceFor(request, caller) };
      const answer = await bound.run(edge, call);
      if (reply.sent || contract.kind === 'raw') return answer;
      return reply.status(contract.status ?? 200).send(answer);
    },
  });
}

/** What a route asks of its caller, for the API's pages. */
function needsOf({ access, method }: RouteContract): string {
  if (access === 'public') return 'Open to everybody.';
  const scope = `a token with the scope ${scopeFor(method, access)}`;
  return access === 'signed-in' ? `Needs ${scope}.` : `Needs the permission ${access} and ${scope}.`;
}

function schemaOf({ contract }: BoundRoute, tag: string) {
  const hidden = (contract.kind === 'raw' && !contract.upload) || !contract.path.startsWith('/api/');
  return {
    summary: contract.summary,
    description: needsOf(contract),
    tags: [tag],
    hide: hidden,
    ...(contract.access === 'public' && { security: [] }),
    ...(contract.params && { params: contract.params }),
    ...(contract.query && { querystring: contract.query }),
    // A misspelt field is a mistake to be told, not to be dropped.
    ...(contract.body && { body: contract.body instanceof z.ZodObject ? contract.body.strict() : contract.body }),
    ...(contract.upload && { 'x-upload': true }),
    ...(!hidden && { response: { [contract.status ?? 200]: contract.response } }),
  };
}
