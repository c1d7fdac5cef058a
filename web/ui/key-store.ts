/** A key or two keys one after the other: `j`, `g i`, `?`, `mod+enter`. */
export type KeyAct = { keys: string; label: string; group: string; run: () => void };

let bound: readonly KeyAct[] = [];
let first: { key: string; at: number } | null = null;
const hearers = new Set<() => void>();

/** Binds keys until the answered function is called. What was bound last wins. */
export function bindKeys(acts: readonly KeyAct[]): () => void {
  change([...acts, ...bound]);
  return () => change(bound.filter((each) => !acts.includes(each)));
}

export function boundKeys(): readonly KeyAct[] {
  return bound;
}

export function hearKeys(hearer: () => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

/** Listens for bound keys. Never while somebody writes, while a dialog or menu is open, or with a modifier of the browser. */
export function listenForKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.metaKey ||
      event.ctrlKey ||
      event.altKey ||
      event.key === 'Shift' ||
      isBusy(event)
    )
      return;
    const started = first && Date.now() - first.at < 1200 ? first.key : null;
    first = null;
    const act =
      (started && bound.find((each) => each.keys === `${started} ${event.key}`)) ||
      bound.find((each) => each.keys === event.key);
    if (act) {
      event.preventDefault();
      act.run();
    } else if (bound.some((each) => each.keys.startsWith(`${event.key} `))) first = { key: event.key, at: Date.now() };
  };
  addEventListener('keydown', onKey);
  return () => removeEventListener('keydown', onKey);
}

function isBusy(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target?.closest('input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"]'))
    return true;
  if (event.key === 'Enter' && target?.closest('button, a')) return true;
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

function change(to: readonly KeyAct[]): void {
  bound = to;
  for (const each of hearers) each();
}
