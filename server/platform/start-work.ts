import { dueReactions } from './events/due-reactions.ts';
import { react, retryParked } from './events/react.ts';
import type { Reaction } from './events/reaction.ts';
import { relayEvents } from './events/relay.ts';
import { forgetKeys } from './http/idempotency.ts';
import { type Sweep, type Sweeps, startSweeps } from './jobs/sweeps.ts';
import type { OpenHouse } from './open-house.ts';

/** Events are placed by whoever writes them, at once, in every process; reactions, jobs and sweeps run where work is done. */
export async function startWork(open: OpenHouse): Promise<{ close(): Promise<void> }> {
  const { edge, domains, wiring, house } = open;
  const works = house.config.role !== 'web';
  const reactions = domains.flatMap((domain) => domain.reactions ?? []);
  const due = dueReactions(house, reactions);
  const relay: Sweep = {
    name: 'relay',
    everyMs: 250,
    restMs: 10,
    run: async () => {
      if ((await relayEvents(house)) > 0) wiring.placed();
      if (works) sweeps.wake('reactions');
    },
  };
  const reacting: Sweep = {
    name: 'reactions',
    everyMs: 250,
    restMs: 20,
    run: async () => forEach(await due(), (each) => react(edge, each)),
  };
  const parked: Sweep = {
    name: 'parked',
    everyMs: 1000,
    run: () => forEach(reactions, (each) => retryParked(edge, each)),
  };
  const own = domains.flatMap((domain) => domain.sweeps ?? []);
  const sweeps: Sweeps = startSweeps(edge, works ? [relay, reacting, parked, forgetKeys, ...own] : [relay]);
  wiring.wake = sweeps.wake;
  if (works) await house.queue.work(edge);
  return { close: () => sweeps.close() };
}

/** One after another. One that cannot go on holds up none behind it; its fault is thrown in the end. */
async function forEach(reactions: readonly Reaction[], work: (each: Reaction) => Promise<void>): Promise<void> {
  const faults: unknown[] = [];
  for (const each of reactions) await work(each).catch((fault) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
}
