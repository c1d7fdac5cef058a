import { useEffect, useEffectEvent } from 'react';
import { bindKeys, type KeyAct } from './key-store.ts';

/** Binds keys while the component is shown. `label` and `group` are words of the reader: `?` lists them. */
export function useKeys(acts: readonly KeyAct[]): void {
  const run = useEffectEvent((keys: string) => acts.find((each) => each.keys === keys)?.run());
  const named = JSON.stringify(acts.map(({ keys, label, group }) => ({ keys, label, group })));
  useEffect(() => {
    const steady = (JSON.parse(named) as Omit<KeyAct, 'run'>[]).map((each) => ({ ...each, run: () => run(each.keys) }));
    return bindKeys(steady);
  }, [named]);
}
