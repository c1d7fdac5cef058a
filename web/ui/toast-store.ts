export type ToastWords = {
  text: string;
  /** Takes it back; shown as Undo. */
  undo?: () => void;
  /** `bad` for what failed. */
  tone?: 'plain' | 'bad';
  /** 10 s with Undo, 5 s without, unless said. */
  seconds?: number;
  /** What it is about, so that it goes when that is gone. */
  about?: string;
};
export type ToastShown = ToastWords & { id: number; endsAt: number };

const hearers = new Set<() => void>();
let toasts: readonly ToastShown[] = [];
let next = 1;

/** Says something that needs no answer, at the bottom of the screen. Answers a function that takes it away. */
export function toast(words: ToastWords): () => void {
  const seconds = words.seconds ?? (words.undo ? 10 : 5);
  const shown = { ...words, id: next, endsAt: Date.now() + seconds * 1000 };
  next += 1;
  change([...toasts.slice(-2), shown]);
  const remove = () => removeToast(shown.id);
  setTimeout(remove, seconds * 1000);
  return remove;
}

export function removeToast(id: number): void {
  change(toasts.filter((each) => each.id !== id));
}

/** Takes away what was said about a thing. */
export function forgetToasts(about: string): void {
  change(toasts.filter((each) => each.about !== about));
}

export function toastsShown(): readonly ToastShown[] {
  return toasts;
}

export function hearToasts(hearer: () => void): () => void {
  hearers.add(hearer);
  return () => hearers.delete(hearer);
}

function change(to: readonly ToastShown[]): void {
  toasts = to;
  for (const each of hearers) each();
}
