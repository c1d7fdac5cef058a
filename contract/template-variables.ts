/** Everything a template may name, besides `ticket.fields.<key>` for the ticket's own custom fields. */
export const templateVariables = [
  'ticket.id',
  'ticket.subject',
  'ticket.status',
  'ticket.priority',
  'ticket.type',
  'ticket.tags',
  'ticket.team',
  'ticket.assignee',
  'ticket.created',
  'ticket.due',
  'ticket.url',
  'ticket.latest_message',
  'customer.name',
  'customer.first_name',
  'customer.email',
  'customer.language',
  'customer.organization',
  'agent.name',
  'agent.first_name',
  'agent.email',
  'brand.name',
  'company.name',
] as const;

/** What may stand behind a `|`: nothing that multiplies what it is given. */
export const templateFilters = [
  'default',
  'upcase',
  'downcase',
  'capitalize',
  'strip',
  'truncate',
  'truncatewords',
  'join',
  'size',
  'date',
] as const;
/** Questions only: without loops and assignments, a template is as long to fill in as it is to read. */
export const templateTags = ['if', 'unless', 'case', 'comment', 'raw'] as const;
