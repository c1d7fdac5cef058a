import { setTimeout as sleep } from 'node:timers/promises';
import type { Edge } from '../house.ts';

/**
 * Work whose queue is the domain's own table (mails stored but not filed, replies due): the state stands in the row, so a
 * killed process holds nothing. A sweep runs when it is woken and every `everyMs`, never twice at once in one process; with
 * several processes its claims must be safe by themselves.
 */
export type Sweep = {
  readonly name: string;
  readonly everyMs: number;
  /** Rests so long after a round before the next one that was asked for meanwhile: under load one round takes what many woke it for. */
  readonly restMs?: number;
  readonly run: (edge: Edge) => Promise<void>;
};

export type Sweeps = { wake(name: string): void; close(): Promise<void> };

/** Starts the sweeps of this process. */
export function startSweeps(edge: Edge, sweeps: readonly Sweep[]): Sweeps {
  const running = sweeps.map((sweep) => startSweep(edge, sweep));
  const byName = new Map(running.map((each) => [each.name, each]));
  return {
    wake: (name) => byName.get(name)?.wake(),
    close: async () => void (await Promise.all(running.map((each) => each.close()))),
  };
}

function startSweep(edge: Edge, sweep: Sweep) {
  let closed = false;
  let again = false;
  let round: Promise<void> | null = null;
  const wake = () => {
    again = true;
    round ??= rounds();
  };
  const rounds = async () => {
    while (again && !closed) {
      again = false;
      await sweep
        .run(edge)
        .catch((error) =>
          edge.house.log.error({ err: error, sweep: sweep.name }, 'a sweep failed; it runs again by its clock'),
        );
      if (again && sweep.restMs) await sleep(sweep.restMs);
    }
    round = null;
  };
  const timer = setInterval(wake, sweep.everyMs);
  wake();
  return {
    name: sweep.name,
    wake,
    close: async () => {
      closed = true;
      clearInterval(timer);
      await round;
    },
  };
}
