import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type TimeEntry, ticketWorkRoutes } from '../../contract/ticket-work.ts';
import { reading } from '../live/reading.ts';
import { Fold } from '../ui/fold.tsx';
import { useCan, useMe } from '../ui/me.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './panel-section.module.css';
import { PanelSection } from './panel-section.tsx';
import { ticketQuery } from './ticket-data.ts';
import { TimeDialog } from './time-dialog.tsx';
import { useDurationWords } from './use-time-spent.ts';

/** How long the ticket took so far: the sum, each agent's share, the entries, and a way to add one. */
export function TimeSection({ id }: { id: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ticket = useQuery(ticketQuery(client, id)).data?.ticket;
  const words = useDurationWords();
  const mayAdd = useCan('tickets.note') && ticket?.deletedAt === null;
  const [opened, setOpened] = useState<TimeEntry | 'new' | null>(null);
  if (!ticket || (ticket.timeSpent === 0 && !mayAdd)) return null;
  return (
    <PanelSection
      title={t('work:time.title')}
      side={
        <>
          {ticket.timeSpent > 0 ? <small className="dim num">{words(ticket.timeSpent)}</small> : null}
          {mayAdd ? (
            <ActionIcon
              size={24}
              aria-label={t('work:time.add')}
              title={t('work:time.add')}
              onClick={() => setOpened('new')}
            >
              <IconPlus size={14} />
            </ActionIcon>
          ) : null}
        </>
      }
    >
      {ticket.timeSpent > 0 ? (
        <Fold label={t('work:time.entries')}>
          <Entries ticketId={id} open={setOpened} />
        </Fold>
      ) : null}
      {opened ? (
        <TimeDialog ticketId={id} entry={opened === 'new' ? null : opened} close={() => setOpened(null)} />
      ) : null}
    </PanelSection>
  );
}

function Entries({ ticketId, open }: { ticketId: number; open: (entry: TimeEntry) => void }) {
  const { t } = useTranslation();
  const meId = useMe().agent.id;
  const words = useDurationWords();
  const { data } = useQuery(reading(ticketWorkRoutes.listTimeSpent, { params: { id: ticketId } }));
  if (!data) return null;
  return (
    <>
      {data.agents.length > 1 ? (
        <ul className={classes.list} aria-label={t('work:time.byAgent')}>
          {data.agents.map(({ agent, seconds }) => (
            <li key={agent.id} className={classes.item}>
              <b className={classes.text}>{agent.name}</b>
              <span className="num">{words(seconds)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <ul className={classes.list} aria-label={t('work:time.entries')}>
        {data.items.map((entry) => (
          <li key={entry.id} className={classes.item}>
            <span className={classes.text} dir="auto">
              {entry.note || entry.agent.name} <small className="dim">{entry.note ? entry.agent.name : null}</small>{' '}
              <small className="dim">
                <TimeAgo at={entry.at} />
              </small>
            </span>
            {entry.agent.id === meId ? (
              <button type="button" className={classes.change} onClick={() => open(entry)}>
                <span className="num">{words(entry.seconds)}</span>
              </button>
            ) : (
              <span className="num">{words(entry.seconds)}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
