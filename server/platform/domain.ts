import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteAnswer, RouteContract, RouteInput } from '../../contract/route.ts';
import type { Message } from '../../contract/tickets.ts';
import type { Actor, Ctx, Look } from './context.ts';
import type { PlacedEvent } from './events/journal.ts';
import type { Reaction } from './events/reaction.ts';
import type { Edge, House } from './house.ts';
import type { Job } from './jobs/queue.ts';
import type { Sweep } from './jobs/sweeps.ts';

/** A route with what it connects to. Built by `look`, `change` or `raw`. */
export type BoundRoute = {
  readonly contract: RouteContract;
  readonly run: (edge: Edge, call: Call) => Promise<unknown>;
};

/** One request, parsed, with who makes it. */
export type Call = {
  readonly caller: Caller;
  readonly input: { params: unknown; query: unknown; body: unknown };
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Wraps the command of a POST so that a repeated Idempotency-Key answers what it answered before; `said` stands for a body that is a stream. */
  readonly once: <T>(ctx: Ctx, work: () => Promise<T>, said?: unknown) => Promise<T>;
};

/** Who calls, and by what right. */
export type Caller = {
  readonly actor: Actor;
  readonly via: 'session' | 'token' | 'nobody';
  readonly sessionId: number | null;
  /** Scopes of an API token; null for a session, which may do all that the role may. */
  readonly scopes: readonly string[] | null;
};

/** A GET: a query without a transaction. */
export function look<R extends RouteContract>(
  contract: R,
  query: (look: Look, input: RouteInput<R>) => Promise<RouteAnswer<R>>,
): BoundRoute {
  return { contract, run: (edge, call) => query(edge.look(call.caller.actor), call.input as RouteInput<R>) };
}

/** A change: a command in one transaction. Does nothing slow and nothing on the network. */
export function change<R extends RouteContract>(
  contract: R,
  command: (ctx: Ctx, input: RouteInput<R>) => Promise<RouteAnswer<R>>,
): BoundRoute {
  return {
    contract,
    run: (edge, call) =>
      edge.transact(call.caller.actor, (ctx) => call.once(ctx, () => command(ctx, call.input as RouteInput<R>))),
  };
}

/** A route that needs more than a transaction: slow hashes, streams, cookies, pages. It begins its transactions at `edge`. */
export function raw<R extends RouteContract>(
  contract: R,
  run: (edge: Edge, call: Call, input: RouteInput<R>) => Promise<unknown>,
): BoundRoute {
  return { contract, run: (edge, call) => run(edge, call, call.input as RouteInput<R>) };
}

/** What an event is news of: which topics hear it, and what they may fetch again. */
export type NewsItem = { topic: string; what: string; id: number | null };

/** A room, plugged in. No logic: only what it brings. */
export type Domain = {
  readonly name: string;
  /** Tables only this room writes. */
  readonly tables: readonly string[];
  readonly routes?: readonly BoundRoute[];
  readonly reactions?: readonly Reaction[];
  readonly jobs?: readonly Job[];
  readonly sweeps?: readonly Sweep[];
  /** Topics of the socket: who may subscribe. The id is null for topics without one. */
  readonly topics?: Readonly<Record<string, (look: Look, id: number | null) => Promise<boolean>>>;
  /** Which topics an event is news for. Pure. */
  readonly news?: (event: PlacedEvent) => readonly NewsItem[];
  /** The message that travels whole with an event, if it brings one. */
  readonly messageOf?: (look: Look, event: PlacedEvent) => Promise<Message | null>;
  /** The caller of a request, from its cookie or bearer token; exactly one room answers this. With `reply` it may set cookies. */
  readonly authenticate?: (edge: Edge, request: FastifyRequest, reply?: FastifyReply) => Promise<Caller | null>;
  /** Do rows of this room refer to the kept file with this content hash? What no room holds may be erased. */
  readonly holdsFile?: (look: Look, hash: string) => Promise<boolean>;
  /** Doors of its own (SMTP): opened after the house listens, closed first. Answers how to close it. */
  readonly openDoor?: (edge: Edge) => Promise<() => Promise<void>>;
  /** Facts for /metrics, Prometheus text lines. */
  readonly gauges?: (house: House) => Promise<string>;
};
