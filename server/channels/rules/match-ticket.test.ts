import assert from 'node:assert/strict';
import test from 'node:test';
import { type MatchInput, matchTicket, type TicketMatch } from './match-ticket.ts';

const token = (ticketId: number) => ({ ticketId, messageId: 1 });
const onTickets = (...ids: number[]) => new Set(ids);

const cases: [name: string, input: MatchInput, match: TicketMatch][] = [
  [
    'our token from somebody on the ticket',
    { tokens: [token(4)], referenced: [], sender: { ticketIds: onTickets(4), verified: true } },
    { kind: 'append', ticketId: 4, by: 'token' },
  ],
  [
    'our token outweighs a Message-ID of another ticket',
    { tokens: [token(4)], referenced: [{ ticketId: 9 }], sender: { ticketIds: onTickets(4, 9), verified: true } },
    { kind: 'append', ticketId: 4, by: 'token' },
  ],
  [
    'a Message-ID we hold from somebody on the ticket',
    { tokens: [], referenced: [{ ticketId: 9 }], sender: { ticketIds: onTickets(9), verified: null } },
    { kind: 'append', ticketId: 9, by: 'reference' },
  ],
  [
    'several Message-IDs: the one the sender is on',
    { tokens: [], referenced: [{ ticketId: 8 }, { ticketId: 9 }], sender: { ticketIds: onTickets(9), verified: true } },
    { kind: 'append', ticketId: 9, by: 'reference' },
  ],
  [
    'nothing named',
    { tokens: [], referenced: [], sender: { ticketIds: onTickets(4), verified: true } },
    { kind: 'new', reason: 'nothing-named' },
  ],
  [
    'a stranger with a forwarded token',
    { tokens: [token(4)], referenced: [], sender: { ticketIds: onTickets(), verified: true } },
    { kind: 'new', linkedTo: 4, reason: 'sender-not-on-ticket' },
  ],
  [
    'a stranger with a Message-ID',
    { tokens: [], referenced: [{ ticketId: 9 }], sender: { ticketIds: onTickets(), verified: true } },
    { kind: 'new', linkedTo: 9, reason: 'sender-not-on-ticket' },
  ],
  [
    'a newsletter replier who has a ticket of their own',
    { tokens: [], referenced: [{ ticketId: 9 }], sender: { ticketIds: onTickets(3), verified: true } },
    { kind: 'new', linkedTo: 9, reason: 'sender-not-on-ticket' },
  ],
  [
    "a stranger's token is no way into the ticket that a Message-ID names",
    { tokens: [token(4)], referenced: [{ ticketId: 9 }], sender: { ticketIds: onTickets(9), verified: true } },
    { kind: 'new', linkedTo: 4, reason: 'sender-not-on-ticket' },
  ],
  [
    'failed DMARC never matches by address alone',
    { tokens: [], referenced: [{ ticketId: 9 }], sender: { ticketIds: onTickets(9), verified: false } },
    { kind: 'new', linkedTo: 9, reason: 'sender-not-verified' },
  ],
  [
    'failed DMARC with our token: a forwarder broke the signature',
    { tokens: [token(4)], referenced: [], sender: { ticketIds: onTickets(4), verified: false } },
    { kind: 'append', ticketId: 4, by: 'token' },
  ],
  [
    'two tokens: the newest the sender is on',
    { tokens: [token(5), token(4)], referenced: [], sender: { ticketIds: onTickets(4), verified: true } },
    { kind: 'append', ticketId: 4, by: 'token' },
  ],
];

for (const [name, input, match] of cases) test(name, () => assert.deepEqual(matchTicket(input), match));
