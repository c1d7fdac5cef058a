import { identifyCustomer } from '../../customers/commands/identify-customer.ts';
import { actingAs, type Ctx } from '../../platform/context.ts';
import { addAddressesInCopy } from '../../tickets/commands/add-addresses-in-copy.ts';
import { receiveMessage } from '../../tickets/commands/receive-message.ts';
import type { FilingFacts } from '../queries/filing-facts.ts';
import { mailboxDirectory } from '../queries/mailbox-directory.ts';
import { namedTickets } from '../queries/named-tickets.ts';
import { matchTicket } from '../rules/match-ticket.ts';
import type { PreparedMail } from '../rules/prepared-mail.ts';
import { addOverCapNote } from './add-over-cap-note.ts';
import type { FiledPlace } from './file-mail.ts';
import { incomingMessage } from './incoming-of-mail.ts';
import { newTicketOf } from './new-ticket-of-mail.ts';

/** Files what a customer, or a stranger, wrote: in the ticket it truly belongs to, else in a new one. */
export async function fileCustomerMail(ctx: Ctx, prepared: PreparedMail, facts: FilingFacts): Promise<FiledPlace> {
  const named = await namedTickets(ctx, namingOf(prepared));
  const match = matchTicket({
    tokens: named.tokens,
    referenced: named.referenced,
    sender: { ticketIds: ticketsOfSender(named.tickets, facts), verified: prepared.verified },
  });
  const customerId = facts.customerId ?? (await identify(ctx, prepared));
  const ccs = await addressesInCopy(ctx, prepared, facts);
  const asNew = await newTicketOf(ctx, prepared, { requesterId: customerId, ccs });
  const linked = match.kind === 'new' && match.linkedTo !== undefined ? { linkedToId: match.linkedTo } : {};
  const ticketId = match.kind === 'append' ? match.ticketId : null;
  const customer = actingAs(ctx, { kind: 'customer', id: customerId });
  const message = incomingMessage(prepared, customerId);
  const filed = await receiveMessage(customer, ticketId, message, { ...asNew, ...linked });
  if (!filed.opened && !prepared.automatic.automatic && prepared.verified !== false)
    await addAddressesInCopy(customer, filed.ticketId, ccs);
  await addOverCapNote(ctx, filed.ticketId, prepared);
  return filed;
}

/** In-Reply-To, References and every address the mail was sent to. */
export function namingOf({ mail, rcptTo }: PreparedMail) {
  const addresses = [...mail.to, ...mail.cc].map(({ address }) => address);
  return {
    inReplyTo: mail.inReplyTo,
    references: mail.references,
    addresses: [...rcptTo, ...addresses, ...mail.deliveredTo],
  };
}

type Named = { ticketId: number; requesterIds: readonly number[]; ccs: readonly string[] };

function ticketsOfSender(tickets: readonly Named[], facts: FilingFacts): Set<number> {
  const own = tickets.filter(
    ({ requesterIds, ccs }) =>
      (facts.customerId !== null && requesterIds.includes(facts.customerId)) ||
      facts.addresses.some((address) => ccs.includes(address)),
  );
  return new Set(own.map(({ ticketId }) => ticketId));
}

/** A bounce without any sender still needs somebody to be filed under: the daemon at the host that told us. */
function identify(ctx: Ctx, { verdict, rcptTo }: PreparedMail): Promise<number> {
  const sender = (verdict.outcome === 'filed' && verdict.sender) || { name: '', address: '' };
  const host = rcptTo[0]?.split('@').at(-1) || 'localhost';
  return identifyCustomer(ctx, { email: sender.address || `mailer-daemon@${host}`, name: sender.name });
}

/** Everybody else a person wrote to, our own addresses left out. What lists and machines name is nobody's wish. */
async function addressesInCopy(ctx: Ctx, prepared: PreparedMail, facts: FilingFacts): Promise<string[]> {
  if (prepared.automatic.automatic || prepared.verdict.outcome !== 'filed') return [];
  const directory = await mailboxDirectory(ctx.house);
  const sender = new Set(facts.addresses);
  const written = [...prepared.mail.to, ...prepared.mail.cc].map(({ address }) => address);
  const others = written.filter((address) => !sender.has(address) && directory.find(address) === null);
  return [...new Set(others)].slice(0, 50);
}
