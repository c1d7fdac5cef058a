import type { RouteInput } from '../../../contract/route.ts';
import type { ticketsRoutes } from '../../../contract/tickets.ts';

export type TicketPatch = RouteInput<typeof ticketsRoutes.changeTicket>['body'];

const names: Readonly<Record<string, keyof TicketPatch>> = {
  status: 'status',
  'custom-status': 'customStatusId',
  form: 'formId',
  priority: 'priority',
  type: 'type',
  team: 'teamId',
  assignee: 'assigneeId',
  due: 'dueAt',
  subject: 'subject',
  tag: 'tags',
  cc: 'ccs',
  requester: 'requesterId',
};

/** Values by condition field (`tag`, `team`, `cf.size`) as a change of a ticket. Fields that cannot be set are left out. */
export function ticketPatch(values: Readonly<Record<string, unknown>>): TicketPatch {
  const patch: Record<string, unknown> = {};
  const customFields: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) {
    const name = names[field];
    if (name) patch[name] = value;
    else if (field.startsWith('cf.')) customFields[field.slice(3)] = value;
  }
  return { ...patch, ...(Object.keys(customFields).length > 0 && { customFields }) } as TicketPatch;
}
