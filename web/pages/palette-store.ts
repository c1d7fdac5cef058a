import { createSpotlight, useSpotlight } from '@mantine/spotlight';
import { useEffect } from 'react';

/** The one palette. */
export const [paletteStore, palette] = createSpotlight();

/** Enter takes the first thing that was found: it is chosen whenever what is found changes. `found` names what is listed. */
export function useFirstChosen(found: string): void {
  const { listId, opened } = useSpotlight(paletteStore);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever other things are listed.
  useEffect(() => {
    const list = opened ? document.getElementById(listId) : null;
    const first = list?.querySelector('[data-action]');
    if (!list || !first) return;
    for (const each of list.querySelectorAll('[data-selected]')) each.removeAttribute('data-selected');
    first.setAttribute('data-selected', 'true');
    paletteStore.updateState((state) => ({ ...state, selected: 0 }));
  }, [found, listId, opened]);
}
