import { domainToASCII } from 'node:url';

/** RFC 5321 §4.5.3.1: 64 octets before the @, 254 in all. */
const LONGEST_LOCAL = 64;
const LONGEST_ADDRESS = 254;

/**
 * Answers the one form under which an address is stored and compared: lower case, no angle brackets, no "mailto:", the domain
 * in ASCII (bücher.example → xn--bcher-kva.example), local part in NFC. Lower-casing the local part is against the letter of
 * RFC 5321 §2.4 and what every provider does. Refuses (null) what is not one plain address: no @, spaces, control characters,
 * a domain without a dot, quoted local parts with spaces, more than 254 characters.
 */
export function mailAddress(raw: string): string | null {
  if (raw.length > 1000) return null;
  const address = unwrap(raw);
  const at = address.lastIndexOf('@');
  if (at < 1 || address.length > LONGEST_ADDRESS) return null;
  const local = address
    .slice(0, at)
    .normalize('NFC')
    .replace(/^"([^"\\\s]+)"$/u, '$1')
    .toLowerCase();
  if (local.length > LONGEST_LOCAL || !/^[^\s"(),:;<>@[\\\]\p{Cc}\p{Cf}\p{Cs}]+$/u.test(local)) return null;
  if (local.startsWith('.') || local.endsWith('.')) return null;
  const domain = mailDomain(address.slice(at + 1));
  return domain && `${local}@${domain}`;
}

function unwrap(raw: string): string {
  let address = raw.trim();
  const open = address.lastIndexOf('<');
  if (open !== -1) address = address.slice(open + 1).replace(/>.*$/su, '');
  return address
    .trim()
    .replace(/^mailto:/iu, '')
    .replace(/\?.*$/su, '')
    .replace(/^'(.*)'$/su, '$1');
}

function mailDomain(raw: string): string | null {
  const domain = domainToASCII(raw.replace(/\.$/u, '')).toLowerCase();
  if (domain.length > 253 || !domain.includes('.') || /^[\d.]+$/u.test(domain)) return null;
  const labels = domain.split('.');
  return labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?$/u.test(label)) ? domain : null;
}
