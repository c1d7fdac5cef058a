/** RFC 5322 §2.1.1 allows lines of 998 octets; a longer id is no id. */
const LONGEST = 990;
/** Kept of References: the first, which began the thread, and the newest. */
const MOST = 100;

/**
 * The message ids in a Message-ID, In-Reply-To or References header (RFC 5322 §3.6.4), with angle brackets, in order, each
 * once. White space that folding left inside an id is dropped; a bare id without brackets is taken where nothing else is there.
 */
export function mailIds(header: string): string[] {
  const found = new Set<string>();
  for (const [, id] of header.slice(0, 200_000).matchAll(/<([^<>]{3,1100})>/gu)) {
    const plain = id!.replace(/\s+/gu, '');
    if (plain.length <= LONGEST && isPrintable(plain)) found.add(`<${plain}>`);
  }
  if (found.size === 0) {
    const bare = header.trim();
    if (/^[^\s<>]+@[^\s<>]+$/u.test(bare) && bare.length <= LONGEST && isPrintable(bare)) found.add(`<${bare}>`);
  }
  const ids = [...found];
  return ids.length > MOST ? [ids[0]!, ...ids.slice(1 - MOST)] : ids;
}

function isPrintable(id: string): boolean {
  return !/[\p{Cc}\p{Cs}]/u.test(id);
}
