import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket, TicketRow } from '../../contract/tickets.ts';
import { togetherRoutes } from '../../contract/together.ts';
import { call } from '../api.ts';
import { FactRow } from './fact-row.tsx';
import classes from './linked-tickets.module.css';
import { putTicket } from './ticket-data.ts';
import { TicketPicker } from './ticket-picker.tsx';

/** Tickets that this one has to do with; one adds and removes them here. */
export function LinkedTickets({ ticket, disabled }: { ticket: Ticket; disabled: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const add = useMutation({
    mutationFn: (row: TicketRow) =>
      call(togetherRoutes.linkTickets, { params: { id: ticket.id }, body: { ticketId: row.id } }),
    onSuccess: (after) => {
      putTicket(client, after);
      setAdding(false);
    },
  });
  const remove = useMutation({
    mutationFn: (linkId: number) => call(togetherRoutes.unlinkTickets, { params: { id: ticket.id, linkId } }),
    onSuccess: (after) => putTicket(client, after),
  });
  if (disabled && ticket.links.length === 0) return null;
  return (
    <FactRow label={t('together:links.label')}>
      <ul className={classes.links}>
        {ticket.links.map((link) => (
          <li key={link.id}>
            <small>{t(`together:links.${link.kind}`)}</small>
            <Link to={`/inbox/all/${link.ticketId}`} className="clip grow" dir="auto">
              #{link.ticketId} {link.subject}
            </Link>
            {disabled ? null : (
              <ActionIcon
                size={20}
                aria-label={t('together:links.remove', { subject: link.subject })}
                onClick={() => remove.mutate(link.id)}
              >
                <IconX size={12} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {adding ? (
        <TicketPicker
          label={t('together:links.pick')}
          exceptId={ticket.id}
          requesterId={ticket.requester.id}
          value={null}
          onPick={(row) => row && add.mutate(row)}
        />
      ) : null}
      {disabled || adding ? null : (
        <Button variant="subtle" color="gray" size="compact-sm" px={4} onClick={() => setAdding(true)}>
          {t('together:links.add')}
        </Button>
      )}
    </FactRow>
  );
}
