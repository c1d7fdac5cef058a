import type { Ticket } from '../../contract/tickets.ts';
import { useCustomFields } from '../ui/custom-fields.ts';
import { CustomFieldCell } from './custom-field-cell.tsx';
import { FactRow } from './fact-row.tsx';
import { useChangeTicket } from './use-change-ticket.ts';

/** The company's own fields of a ticket. */
export function TicketCustomFields({ ticket, disabled }: { ticket: Ticket; disabled: boolean }) {
  const fields = useCustomFields('ticket');
  const change = useChangeTicket(ticket.id);
  return (
    <>
      {fields.map((field) => (
        <FactRow key={field.id} label={field.label}>
          <CustomFieldCell
            field={field}
            value={ticket.customFields[field.key] ?? null}
            disabled={disabled}
            onChange={(value) =>
              change(
                { customFields: { [field.key]: value } },
                { customFields: { ...ticket.customFields, [field.key]: value } },
              )
            }
          />
        </FactRow>
      ))}
    </>
  );
}
