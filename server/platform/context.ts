import type { Kysely } from 'kysely';
import type { EventName, EventPayload } from '../../contract/events.ts';
import type { Role } from '../../contract/permissions.ts';
import type { Tables } from '../migrations/tables.ts';
import type { Cause } from './events/journal.ts';
import type { House } from './house.ts';

/** Who acts. `system` is the house itself, named after the reaction or job. `stranger` is whoever nobody knows. */
export type Actor =
  | { kind: 'agent'; id: number; name: string; role: Role; teamIds: readonly number[]; limitedToTeams: boolean }
  | { kind: 'customer'; id: number }
  | { kind: 'system'; name: string }
  | { kind: 'stranger' };

export type AgentActor = Extract<Actor, { kind: 'agent' }>;

/** What a query needs: who looks, through which connection or transaction, when. */
export type Look = {
  readonly actor: Actor;
  readonly db: Kysely<Tables>;
  readonly now: Date;
  readonly house: House;
};

/** What a command needs: a running transaction, and the two ways to tell. */
export type Ctx = Look & {
  /** The chain that the facts of this context become links of: a new one, or inside a reaction that of the event it heard. */
  readonly cause: Cause;
  /** Writes a fact into the journal, in this transaction. Facts are written together at its end, in the order told. */
  emit<N extends EventName>(name: N, payload: EventPayload<N>, about?: { ticketId?: number }): void;
  /** Puts a job into the queue, in this transaction. */
  enqueue(job: string, data: Record<string, unknown>, options?: EnqueueOptions): Promise<void>;
  /** Runs after the commit, for what is only a nudge (waking a sweep). It may be lost; nothing may depend on it. */
  afterCommit(nudge: () => void): void;
};

export type EnqueueOptions = {
  startAfter?: Date /** At most one waiting job of this name and key. */;
  singletonKey?: string;
};

/** The same context for another actor: an automatic step inside an agent's command, say. */
export function actingAs<C extends Look>(ctx: C, actor: Actor): C {
  return { ...ctx, actor };
}

/** The same context as an effect of an event: what it tells belongs to the event's chain, one link further. */
export function becauseOf(ctx: Ctx, { cause }: { cause: Cause }): Ctx {
  return { ...ctx, cause: { chain: cause.chain, depth: cause.depth + 1 } };
}

/** The same context at another instant: history that is brought in keeps its own times. */
export function at<C extends Look>(ctx: C, now: Date): C {
  return { ...ctx, now };
}
