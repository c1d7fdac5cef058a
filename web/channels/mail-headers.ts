/**
 * The header fields of a raw mail, unfolded (RFC 5322 §2.2.3), in their order; at most 200. A name that comes again gets a number
 * behind it. Reads only up to the first empty line.
 */
export function mailHeaders(raw: string): [name: string, value: string][] {
  const fields: [string, string][] = [];
  const seen = new Map<string, number>();
  for (const line of raw.slice(0, 64_000).split(/\r?\n/)) {
    if (line === '' || fields.length >= 200) break;
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last) last[1] += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    fields.push([numbered(line.slice(0, colon), seen), line.slice(colon + 1).trim()]);
  }
  return fields;
}

function numbered(name: string, seen: Map<string, number>): string {
  const count = (seen.get(name.toLowerCase()) ?? 0) + 1;
  seen.set(name.toLowerCase(), count);
  return count === 1 ? name : `${name} (${count})`;
}
