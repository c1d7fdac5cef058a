/** What stands before the caret of a name that is being written. */
export type MentionQuery = { query: string; length: number };

const longest = 40;

/** The name after an @ that begins a word, as far as it is written: up to two words. Null when nobody is being named. */
export function mentionQuery(before: string): MentionQuery | null {
  const text = before.slice(-longest);
  const at = text.lastIndexOf('@');
  if (at < 0 || /[\p{L}\p{N}_.]/u.test(text[at - 1] ?? '')) return null;
  const query = text.slice(at + 1);
  if (!/^(?:[\p{L}\p{M}\p{N}'’.-]+ ?[\p{L}\p{M}\p{N}'’.-]*)?$/u.test(query)) return null;
  return { query, length: query.length + 1 };
}

/** Whether a word of a name begins with what is written; accents do not matter. */
export function isNamedBy(name: string, query: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return ` ${plain(name)}`.includes(` ${plain(query)}`);
}
