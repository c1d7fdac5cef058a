import { escapeHtml } from '../../../contract/escape-html.ts';
/** What can be filled into one answer that goes to many. */
export type AnswerFacts = { customerName: string; ticketId: number };

/**
 * An answer in HTML for one ticket: `{{customer.name}}`, `{{customer.firstName}}` and `{{ticket.id}}` are filled in, escaped, because
 * names come from strangers. Anything else in braces stays as it was written.
 */
export function fillPlaceholders(html: string, facts: AnswerFacts): string {
  const name = facts.customerName.trim();
  const values: Readonly<Record<string, string>> = {
    'customer.name': name,
    'customer.firstName': name.split(/\s/)[0] ?? name,
    'ticket.id': String(facts.ticketId),
  };
  return html.replace(/\{\{ ?([a-zA-Z.]{1,40}) ?\}\}/g, (whole, key: string) =>
    Object.hasOwn(values, key) ? escapeHtml(values[key] ?? '') : whole,
  );
}
