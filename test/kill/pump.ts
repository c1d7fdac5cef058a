/** Work that is let go little by little and repeated until it is acknowledged, by a few at a time. */
export type Pump<T> = {
  /** Lets one more begin. */
  release(): void;
  /** Lets all begin. */
  releaseAll(): void;
  readonly acknowledged: T[];
  readonly left: () => number;
  /** Settled when every item is acknowledged. */
  readonly done: Promise<void>;
};

/** `attempt` throws when it was not acknowledged: it is made again, with the same item, until it is. */
export function startPump<T>(items: readonly T[], lanes: number, attempt: (item: T) => Promise<void>): Pump<T> {
  const acknowledged: T[] = [];
  let begun = 0;
  let allowed = 0;
  const lane = async () => {
    while (begun < items.length) {
      if (begun >= allowed) {
        await pause(5);
        continue;
      }
      const item = items[begun++] as T;
      await untilAcknowledged(item, attempt);
      acknowledged.push(item);
    }
  };
  const done = Promise.all(Array.from({ length: lanes }, lane)).then(() => {});
  return {
    release: () => {
      allowed = Math.min(items.length, allowed + 1);
    },
    releaseAll: () => {
      allowed = items.length;
    },
    acknowledged,
    left: () => items.length - allowed,
    done,
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function untilAcknowledged<T>(item: T, attempt: (item: T) => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await attempt(item);
    } catch (fault) {
      if ((fault as { final?: boolean }).final) throw fault;
      await pause(40);
    }
  }
}
