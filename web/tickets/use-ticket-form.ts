import { useQuery } from '@tanstack/react-query';
import { type FormValues, missingFields } from '../../contract/form-rules.ts';
import { formsRoutes, type TicketForm } from '../../contract/forms.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { reading } from '../live/reading.ts';
import { useCustomFields } from '../ui/custom-fields.ts';

/** All forms, archived ones too; empty until they are loaded. */
export function useForms(): TicketForm[] {
  return useQuery({ ...reading(formsRoutes.listForms), staleTime: 5 * 60_000 }).data?.items ?? [];
}

/** The form that holds for a ticket: the one it was given, else the default one. */
export function formOfTicket(forms: readonly TicketForm[], formId: number | null): TicketForm | undefined {
  return forms.find((each) => (formId === null ? each.isDefault : each.id === formId));
}

/** What a ticket holds, by the names that forms use. */
export function valuesOfTicket(ticket: Ticket): FormValues {
  const own = Object.entries(ticket.customFields).map(([key, value]) => [`cf.${key}`, value]);
  return {
    priority: ticket.priority,
    type: ticket.type,
    due: ticket.dueAt,
    assignee: ticket.assignee?.id ?? null,
    team: ticket.team?.id ?? null,
    tag: ticket.tags,
    ...Object.fromEntries(own),
  };
}

/** The fields that the form still needs before this ticket can be solved, by name; empty when it may be. */
export function useNeeded(ticket: Ticket): string[] {
  const form = formOfTicket(useForms(), ticket.formId);
  const living = useCustomFields('ticket').map((field) => `cf.${field.key}`);
  if (!form || ticket.status === 'solved' || ticket.status === 'closed') return [];
  const missing = missingFields(form.fields, valuesOfTicket(ticket), 'solving');
  return missing.filter((name) => !name.startsWith('cf.') || living.includes(name));
}
