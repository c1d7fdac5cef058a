import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ticketWorkRoutes } from '../../contract/ticket-work.ts';
import { call } from '../api.ts';
import { useCan } from '../ui/me.tsx';
import { StatusDot } from '../ui/status-dot.tsx';
import { AnswerIncidents } from './answer-incidents.tsx';
import classes from './panel-section.module.css';
import { PanelSection } from './panel-section.tsx';
import { statusTone } from './status-tone.ts';
import { ticketQuery } from './ticket-data.ts';

/** The incidents of a problem, and one answer to all of them; nothing for other tickets. */
export function IncidentsSection({ id }: { id: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ticket = useQuery(ticketQuery(client, id)).data?.ticket;
  const mayReply = useCan('tickets.reply');
  const [answering, setAnswering] = useState(false);
  if (!ticket?.incidents) return null;
  const { total, unsolved } = ticket.incidents;
  return (
    <PanelSection
      title={t('work:incidents.title')}
      side={
        total > 0 ? (
          <small className="dim num">
            {unsolved > 0 ? t('work:incidents.unsolved', { count: unsolved, total }) : t('work:incidents.allSolved')}
          </small>
        ) : null
      }
    >
      {total === 0 ? <p className="dim">{t('work:incidents.none')}</p> : <Incidents problemId={id} />}
      {unsolved > 0 && mayReply ? (
        <Button variant="default" size="xs" mt={6} onClick={() => setAnswering(true)}>
          {t('work:incidents.answer')}
        </Button>
      ) : null}
      {answering ? <AnswerIncidents problem={ticket} close={() => setAnswering(false)} /> : null}
    </PanelSection>
  );
}

function Incidents({ problemId }: { problemId: number }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery({
    queryKey: ['tickets', ticketWorkRoutes.listIncidents.path, problemId],
    queryFn: ({ pageParam }) =>
      call(ticketWorkRoutes.listIncidents, { params: { id: problemId }, query: { limit: 10, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return (
    <>
      <ul className={classes.list}>
        {pages.data?.pages
          .flatMap((page) => page.items)
          .map((row) => (
            <li key={row.id} className={classes.item}>
              <StatusDot tone={statusTone[row.status]} />
              <Link className={`${classes.text} clip`} to={`/inbox/all/${row.id}`} title={row.subject} dir="auto">
                {row.requester.name}: {row.subject}
              </Link>
            </li>
          ))}
      </ul>
      {pages.hasNextPage ? (
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('forms:more')}
        </Button>
      ) : null}
    </>
  );
}
