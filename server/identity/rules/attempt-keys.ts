import { createHash } from 'node:crypto';

/** What failed attempts are counted under: the account that was named, existing or not, and the address they come from. No mail address stands there readable: people type passwords into the wrong field. */
export function attemptKeys(email: string, address: string): { account: string; address: string } {
  const account = createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 32);
  return { account: `account:${account}`, address: `address:${network(address)}` };
}

/** One IPv6 customer has at least a /64 (RFC 6177), so the last half says nothing. */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const gap = Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(gap).fill('0'), ...right].slice(0, 4).join(':');
}
