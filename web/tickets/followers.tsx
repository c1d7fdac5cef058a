import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { Avatar } from '../ui/avatar.tsx';
import { useCan, useMe } from '../ui/me.tsx';
import { useAgents } from '../ui/staff-lists.ts';
import { putTicket } from './ticket-data.ts';
import classes from './ticket-facts.module.css';

type Wish = { follow: boolean; agentId?: number };

/** Who follows a ticket; one follows or stops by oneself, and lets others follow who may edit. */
export function Followers({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const agents = useAgents();
  const meId = useMe().agent.id;
  const mayEdit = useCan('tickets.edit');
  const follows = ticket.followerIds.includes(meId);
  const { mutate } = useMutation({
    mutationFn: (body: Wish) => call(ticketsRoutes.followTicket, { params: { id: ticket.id }, body }),
    onSuccess: (after) => putTicket(client, after),
  });
  const others = agents.filter((each) => each.id !== meId && !each.deactivatedAt);
  return (
    <div className={classes.followers}>
      {ticket.followerIds.map((id) => {
        const name = agents.find((each) => each.id === id)?.name;
        return name ? <Avatar key={id} name={name} kind="agent" size={20} title={name} /> : null;
      })}
      <Button variant="subtle" color="gray" size="compact-sm" px={4} onClick={() => mutate({ follow: !follows })}>
        {t(follows ? 'tickets:more.unfollow' : 'tickets:more.follow')}
      </Button>
      {mayEdit && others.length > 0 ? (
        <Menu width={240} closeOnItemClick={false}>
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              px={4}
              aria-label={t('together:followers.change')}
              title={t('together:followers.change')}
            >
              <IconPlus size={12} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            {others.map(({ id, name }) => {
              const there = ticket.followerIds.includes(id);
              return (
                <Menu.Item
                  key={id}
                  role="menuitemcheckbox"
                  aria-checked={there}
                  rightSection={there ? '✓' : null}
                  onClick={() => mutate({ follow: !there, agentId: id })}
                >
                  {name}
                </Menu.Item>
              );
            })}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </div>
  );
}
