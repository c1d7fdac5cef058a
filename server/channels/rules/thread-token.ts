import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a token names: one message of one ticket. */
export type ThreadPlace = { ticketId: number; messageId: number };

/** Where a mail may carry our token. Some hosts drop the plus part and Apple Mail rewrites References, so all are read. */
export type TokenPlaces = { inReplyTo?: string | null; references?: readonly string[]; addresses?: readonly string[] };

/** 16 letters of 5 bits: 80 bits, beyond guessing by mail. No case, since hosts lower-case local parts. */
const SIGNATURE_LENGTH = 16;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Reading stops here: no honest mail names more. */
const MOST_READ = 100;
const LONGEST = 1000;

/**
 * The signed token "t{ticket}.m{message}.{signature}" for the Message-ID and the Reply-To plus-address of what we send.
 * The signature is the first 80 bits of HMAC-SHA256(key, "{ticket}.{message}") in RFC 4648 §6 base32, lower case.
 */
export function makeToken({ ticketId, messageId }: ThreadPlace, key: Uint8Array | string): string {
  return `t${ticketId}.m${messageId}.${signatureOf(ticketId, messageId, key)}`;
}

/** The Message-ID (RFC 5322 §3.6.4) that carries the token, angle brackets included. */
export function tokenMessageId(place: ThreadPlace, key: Uint8Array | string, domain: string): string {
  return `<${makeToken(place, key)}@${domain}>`;
}

/** What a side token names: one message of one side conversation. */
export type SidePlace = { sideConversationId: number; messageId: number };

/** The Message-ID of a mail of a side conversation: "s{conversation}.m{message}.{signature}". No token of a ticket is one, nor the other way. */
export function sideTokenMessageId(place: SidePlace, key: Uint8Array | string, domain: string): string {
  return `<${sideToken(place, key)}@${domain}>`;
}

/** The Reply-To that leads back into a side conversation. */
export function sideTokenAddress(place: SidePlace, key: Uint8Array | string, mailbox: string): string {
  return plusAddress(mailbox, sideToken(place, key));
}

/** Every side conversation that a mail truly names, newest evidence first, as `readTokens` does. */
export function readSideTokens(places: TokenPlaces, key: Uint8Array | string): SidePlace[] {
  return read(places, key, 's').map(({ ticketId, messageId }) => ({ sideConversationId: ticketId, messageId }));
}

function sideToken({ sideConversationId, messageId }: SidePlace, key: Uint8Array | string): string {
  return `s${sideConversationId}.m${messageId}.${signatureOf(`s${sideConversationId}`, messageId, key)}`;
}

/** The Reply-To that carries the token: help+t4.m7.…@example.com. Local parts beyond RFC 5321's 64 octets stay plain. */
export function tokenAddress(place: ThreadPlace, key: Uint8Array | string, mailbox: string): string {
  return plusAddress(mailbox, makeToken(place, key));
}

function plusAddress(mailbox: string, token: string): string {
  const at = mailbox.lastIndexOf('@');
  const local = `${mailbox.slice(0, at)}+${token}`;
  return local.length > 64 ? mailbox : `${local}${mailbox.slice(at)}`;
}

/**
 * Every place that a mail truly names, newest evidence first (In-Reply-To, plus-addresses, References from the last), each
 * once. A wrong signature names nothing. Angle brackets, folding white space and letter case do not matter.
 */
export function readTokens(places: TokenPlaces, key: Uint8Array | string): ThreadPlace[] {
  return read(places, key, 't');
}

type Mark = 't' | 's';

function read(places: TokenPlaces, key: Uint8Array | string, mark: Mark): ThreadPlace[] {
  const texts = [places.inReplyTo ?? '', ...(places.addresses ?? []), ...(places.references ?? []).toReversed()];
  const found = new Map<string, ThreadPlace>();
  for (const text of texts.slice(0, MOST_READ)) {
    for (const place of tokensIn(text, key, mark)) {
      const name = `${place.ticketId}.${place.messageId}`;
      if (!found.has(name)) found.set(name, place);
    }
  }
  return [...found.values()];
}

function tokensIn(text: string, key: Uint8Array | string, mark: Mark): ThreadPlace[] {
  const plain = text.slice(0, LONGEST).replace(/\s/gu, '').toLowerCase();
  const tokens = plain.matchAll(/(?:^|[<+,;"'])([ts])([1-9]\d{0,14})\.m([1-9]\d{0,14})\.([a-z2-7]{16})@/gu);
  return [...tokens]
    .filter(([, found]) => found === mark)
    .map(([, , ticket, message, signature]) => ({
      ticketId: Number(ticket),
      messageId: Number(message),
      signature: signature!,
    }))
    .filter((token) => isSigned(token, key, mark))
    .map(({ ticketId, messageId }) => ({ ticketId, messageId }));
}

function isSigned(token: ThreadPlace & { signature: string }, key: Uint8Array | string, mark: Mark): boolean {
  const expected = signatureOf(mark === 's' ? `s${token.ticketId}` : token.ticketId, token.messageId, key);
  return timingSafeEqual(Buffer.from(expected), Buffer.from(token.signature));
}

function signatureOf(of: number | string, messageId: number, key: Uint8Array | string): string {
  const digest = createHmac('sha256', key).update(`${of}.${messageId}`).digest();
  let bits = 0n;
  for (const byte of digest.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let signature = '';
  for (let letter = SIGNATURE_LENGTH - 1; letter >= 0; letter--)
    signature += ALPHABET[Number((bits >> BigInt(letter * 5)) & 31n)];
  return signature;
}
