import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../contract/tickets.ts';
import { useCan } from '../ui/me.tsx';
import classes from './ticket-header.module.css';
import { useChangeTicket } from './use-change-ticket.ts';

/** The subject; a click makes it a field, Enter keeps, Escape leaves it as it was. */
export function SubjectLine({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const mayEdit = useCan('tickets.edit');
  const change = useChangeTicket(ticket.id);
  const [text, setText] = useState<string | null>(null);
  const finish = () => {
    const subject = text?.trim() ?? '';
    setText(null);
    if (subject && subject !== ticket.subject) change({ subject }, { subject });
  };
  if (text === null || !mayEdit)
    return (
      <h2 className={`clip grow ${classes.subject}`} title={ticket.subject} dir="auto">
        {mayEdit ? (
          <button
            type="button"
            className="clip"
            onClick={() => setText(ticket.subject)}
            title={t('tickets:header.editSubject')}
          >
            {ticket.subject}
          </button>
        ) : (
          ticket.subject
        )}
      </h2>
    );
  return (
    <input
      className={`grow ${classes.subject} ${classes.field}`}
      aria-label={t('tickets:header.subject')}
      value={text}
      maxLength={500}
      dir="auto"
      // biome-ignore lint/a11y/noAutofocus: the click on the subject asked for it.
      autoFocus
      onChange={(event) => setText(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') setText(null);
      }}
    />
  );
}
