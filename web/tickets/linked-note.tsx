import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { useCan } from '../ui/me.tsx';
import classes from './linked-note.module.css';

/** That a ticket follows another, has followers, or belongs to one that its writer is not on; one click adds it there. */
export function LinkedNote({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const mayEdit = useCan('tickets.edit');
  const add = useMutation({
    mutationFn: () => call(ticketsRoutes.moveMessages, { params: { id: ticket.id } }),
    onSuccess: (there) => {
      void client.invalidateQueries({ queryKey: ['ticket', ticket.id] });
      void navigate({ to: `/inbox/all/${there.id}` });
    },
  });
  const lines = [
    ...(ticket.followUpOf ? [{ ...ticket.followUpOf, words: t('tickets:linked.followUpOf') }] : []),
    ...ticket.followUps.map((each) => ({ ...each, words: t('tickets:linked.followUp') })),
  ];
  return (
    <>
      {lines.map((each) => (
        <p key={each.id} className={classes.note}>
          <IconLink size={14} aria-hidden="true" />
          <span className="grow">
            {each.words}{' '}
            <Link to={`/inbox/all/${each.id}`} dir="auto">
              {each.subject}
            </Link>
          </span>
        </p>
      ))}
      {ticket.linkedTo ? (
        <div className={classes.note} data-strong>
          <IconLink size={14} aria-hidden="true" />
          <span className="grow">
            {t('tickets:linked.stranger', { name: ticket.requester.name })}{' '}
            <Link to={`/inbox/all/${ticket.linkedTo.id}`} dir="auto">
              {ticket.linkedTo.subject}
            </Link>
          </span>
          {mayEdit ? (
            <Button variant="default" size="xs" loading={add.isPending} onClick={() => add.mutate()}>
              {t('tickets:linked.add')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
