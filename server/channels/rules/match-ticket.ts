import type { ThreadPlace } from './thread-token.ts';

/** What is known about the sender when a mail has arrived. */
export type SenderFacts = {
  /** Tickets on which the sender's address (or another address of the same person) is requester or CC, or the sender an agent. */
  ticketIds: ReadonlySet<number>;
  /** False when DMARC failed: the address may be anybody's, so it proves no place on a ticket. `null` when unknown. */
  verified: boolean | null;
};

export type MatchInput = {
  /** Signed tokens found in the mail, newest evidence first (`readTokens`). */
  tokens: readonly ThreadPlace[];
  /** Messages of ours that In-Reply-To or References name, newest first. */
  referenced: readonly { ticketId: number }[];
  sender: SenderFacts;
};

/** Why a mail did not join a ticket; `linkedTo` is the ticket it speaks of, for the one-click "add to that ticket". */
export type TicketMatch =
  | { kind: 'append'; ticketId: number; by: 'token' | 'reference' }
  | { kind: 'new'; linkedTo?: number; reason: 'nothing-named' | 'sender-not-on-ticket' | 'sender-not-verified' };

/**
 * Which ticket does the mail belong to? A signed token or a Message-ID we hold names one; the sender must be on it. A stranger
 * with somebody's token (a forwarded mail, a newsletter replier) opens a new ticket linked to it. A sender whose DMARC failed
 * never matches by address alone: only a signed token, which the forger cannot make, keeps such a mail on the ticket.
 * Subjects are never looked at.
 */
export function matchTicket({ tokens, referenced, sender }: MatchInput): TicketMatch {
  const signed = tokens.find(({ ticketId }) => sender.ticketIds.has(ticketId));
  if (signed) return { kind: 'append', ticketId: signed.ticketId, by: 'token' };
  const linkedTo = tokens[0]?.ticketId ?? referenced[0]?.ticketId;
  if (linkedTo === undefined) return { kind: 'new', reason: 'nothing-named' };
  const held = tokens.length === 0 ? referenced.find(({ ticketId }) => sender.ticketIds.has(ticketId)) : undefined;
  if (!held) return { kind: 'new', linkedTo, reason: 'sender-not-on-ticket' };
  if (sender.verified === false) return { kind: 'new', linkedTo: held.ticketId, reason: 'sender-not-verified' };
  return { kind: 'append', ticketId: held.ticketId, by: 'reference' };
}
