import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shownFields } from '../../contract/form-rules.ts';
import type { CustomField } from '../../contract/settings.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { useCustomFields } from '../ui/custom-fields.ts';
import { CustomFieldCell } from './custom-field-cell.tsx';
import { FactRow } from './fact-row.tsx';
import { useChangeTicket } from './use-change-ticket.ts';
import { formOfTicket, useForms, useNeeded, valuesOfTicket } from './use-ticket-form.ts';

type Props = { ticket: Ticket; disabled: boolean };

/** The form of a ticket and the company's own fields that it shows for what the ticket holds; all of them where there is no form. */
export function TicketCustomFields({ ticket, disabled }: Props) {
  const fields = useFieldsShown(ticket);
  const needed = useNeeded(ticket);
  const change = useChangeTicket(ticket.id);
  return (
    <>
      <FormChoice ticket={ticket} disabled={disabled} />
      {fields.map((field) => (
        <FactRow key={field.id} label={field.label} needed={needed.includes(`cf.${field.key}`)}>
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

/** In the order of the form; then what the form does not know but the ticket holds, so that no value gets out of sight. */
function useFieldsShown(ticket: Ticket): CustomField[] {
  const own = useCustomFields('ticket');
  const form = formOfTicket(useForms(), ticket.formId);
  if (!form) return own;
  const shown = shownFields(form.fields, valuesOfTicket(ticket)).flatMap(
    ({ field }) => own.find((each) => `cf.${each.key}` === field) ?? [],
  );
  const asked = new Set(form.fields.map((each) => each.field));
  const strange = own.filter(
    (each) => !asked.has(`cf.${each.key}`) && (ticket.customFields[each.key] ?? null) !== null,
  );
  return [...shown, ...strange];
}

/** Which form; only where there is a choice. */
function FormChoice({ ticket, disabled }: Props) {
  const { t } = useTranslation();
  const forms = useForms();
  const change = useChangeTicket(ticket.id);
  const now = formOfTicket(forms, ticket.formId);
  const brandId = ticket.brand?.id;
  const offered = forms.filter(
    (form) =>
      form.id === now?.id ||
      (form.archivedAt === null && (form.brandIds.length === 0 || !brandId || form.brandIds.includes(brandId))),
  );
  if (offered.length < 2) return null;
  return (
    <FactRow label={t('work:form.label')}>
      <Select
        aria-label={t('work:form.label')}
        variant="unstyled"
        disabled={disabled || ticket.status === 'closed'}
        allowDeselect={false}
        data={offered.map((form) => ({ value: String(form.id), label: form.name }))}
        value={now ? String(now.id) : null}
        onChange={(value) => value && change({ formId: Number(value) }, { formId: Number(value) })}
      />
    </FactRow>
  );
}
