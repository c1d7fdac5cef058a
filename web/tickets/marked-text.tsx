import type { Marks } from '../../contract/search.ts';

/** A text with the words that were searched for marked in it. */
export function MarkedText({ text, marks }: { text: string; marks: Marks }) {
  let at = 0;
  const parts = marks.map(([from, to]) => {
    const before = text.slice(at, from);
    at = to;
    return (
      <span key={from}>
        {before}
        <mark>{text.slice(from, to)}</mark>
      </span>
    );
  });
  return (
    <span dir="auto">
      {parts}
      {text.slice(at)}
    </span>
  );
}
