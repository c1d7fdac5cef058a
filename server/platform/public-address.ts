import { BlockList, isIP } from 'node:net';

/** Ranges that are nobody's on the public internet (IANA special-purpose registries, RFC 6890), metadata services included. */
const closed4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Of IPv6 only global unicast (2000::/3) is public; inside it these are not, since they carry or document other addresses. */
const closed6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const list4 = new BlockList();
for (const [net, bits] of closed4) list4.addSubnet(net, bits, 'ipv4');
const open6 = new BlockList();
open6.addSubnet('2000::', 3, 'ipv6');
const list6 = new BlockList();
for (const [net, bits] of closed6) list6.addSubnet(net, bits, 'ipv6');

/** Whether an IP address belongs to the public internet. IPv4 inside IPv6 (mapped, NAT64, 6to4, Teredo) never does: it would be a way around. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !list4.check(address, 'ipv4');
  return family === 6 && open6.check(address, 'ipv6') && !list6.check(address, 'ipv6');
}
