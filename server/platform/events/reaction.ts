import type { EventName, EventPayload } from '../../../contract/events.ts';
import type { Ctx } from '../context.ts';
import type { PlacedEvent } from './journal.ts';

/** An event of one of the names a reaction hears, with its payload's type. */
export type Heard<N extends EventName> = {
  [K in N]: Omit<PlacedEvent, 'name' | 'payload'> & { name: K; payload: EventPayload<K> };
}[N];

/** A named reader of the journal with its own cursor; takes every event exactly once, in order. */
export type Reaction = {
  /** `surveys.ask-after-solve`: never renamed, the cursor hangs on it. */
  readonly name: string;
  readonly on: readonly EventName[];
  /** Reads from position 0 when first installed: right for what only derives, wrong for what goes out. */
  readonly fromStart: boolean;
  readonly react: (ctx: Ctx, event: PlacedEvent) => Promise<void>;
};

/** Declares a reaction: `reaction('surveys.ask', ['ticket.solved'], askCustomer)`. */
export function reaction<const N extends EventName>(
  name: string,
  on: readonly N[],
  react: (ctx: Ctx, event: Heard<N>) => Promise<void>,
  options: { fromStart?: boolean } = {},
): Reaction {
  return { name, on, fromStart: options.fromStart ?? false, react: react as Reaction['react'] };
}
