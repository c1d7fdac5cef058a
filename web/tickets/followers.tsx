import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { Avatar } from '../ui/avatar.tsx';
import { useMe } from '../ui/me.tsx';
import { useAgents } from '../ui/staff-lists.ts';
import { putTicket } from './ticket-data.ts';
import classes from './ticket-facts.module.css';

/** Who follows a ticket; one follows or stops by oneself. */
export function Followers({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const agents = useAgents();
  const follows = ticket.followerIds.includes(useMe().agent.id);
  const follow = useMutation({
    mutationFn: () => call(ticketsRoutes.followTicket, { params: { id: ticket.id }, body: { follow: !follows } }),
    onSuccess: (after) => putTicket(client, after),
  });
  return (
    <div className={classes.followers}>
      {ticket.followerIds.map((id) => {
        const name = agents.find((each) => each.id === id)?.name;
        return name ? <Avatar key={id} name={name} kind="agent" size={20} title={name} /> : null;
      })}
      <Button variant="subtle" color="gray" size="compact-xs" px={4} onClick={() => follow.mutate()}>
        {t(follows ? 'tickets:more.unfollow' : 'tickets:more.follow')}
      </Button>
    </div>
  );
}
