import { IconCoffee } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { togetherRoutes } from '../../contract/together.ts';
import { call } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { useKeys } from '../ui/use-keys.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { useReader } from '../ui/use-reader.ts';
import { plannedTime } from '../words/time-words.ts';
import classes from './my-day-page.module.css';
import { TicketRow } from './ticket-row.tsx';

/** What the agent should do now, what is done today, and what comes back next. */
export function MyDayPage() {
  const { t } = useTranslation();
  const reader = useReader();
  usePageTitle(t('together:day.title'));
  const day = useQuery({
    queryKey: ['tickets', 'my-day'],
    queryFn: () => call(togetherRoutes.showMyDay),
    refetchInterval: 60_000,
  });
  const at = useWalk((day.data?.now ?? []).map((row) => row.id));
  const done = day.data?.done;
  return (
    <PageFrame
      title={t('together:day.title')}
      about={
        done
          ? `${t('together:day.replies', { count: done.replies })} · ${t('together:day.notes', { count: done.notes })} · ${t('together:day.solved', { count: done.solved })}`
          : null
      }
      width="text"
    >
      <Loaded query={day}>
        {({ now, snoozed }) => (
          <>
            {now.length === 0 ? (
              <EmptyState
                icon={<IconCoffee size={24} />}
                title={t('together:day.free')}
                body={t('together:day.freeBody')}
              />
            ) : (
              <ol className={classes.rows} aria-label={t('together:day.now')}>
                {now.map((row, place) => (
                  <li key={row.id}>
                    {row.reason === now[place - 1]?.reason ? null : (
                      <small>{t(`together:day.reason.${row.reason}`)}</small>
                    )}
                    <TicketRow
                      row={row}
                      to={`/inbox/mine/${row.id}`}
                      selected={row.id === at}
                      onNear={() => undefined}
                    />
                  </li>
                ))}
              </ol>
            )}
            {snoozed.length > 0 ? (
              <section>
                <h2 className={classes.next}>{t('together:day.snoozed')}</h2>
                <ol className={classes.rows}>
                  {snoozed.map((row) => (
                    <li key={row.id}>
                      <small>
                        {row.snoozedUntil
                          ? plannedTime(new Date(row.snoozedUntil), reader, true)
                          : t('together:snooze.lineReply')}
                      </small>
                      <TicketRow row={row} to={`/inbox/snoozed/${row.id}`} selected={false} onNear={() => undefined} />
                    </li>
                  ))}
                </ol>
              </section>
            ) : null}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

/** `j` and `k` walk the list, Enter opens. Answers the ticket where the agent is. */
function useWalk(ids: readonly number[]): number | undefined {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [index, setIndex] = useState(-1);
  const here = ids[Math.min(index, ids.length - 1)];
  const group = t('together:day.title');
  useKeys([
    { keys: 'j', label: t('together:day.next'), group, run: () => setIndex(Math.min(index + 1, ids.length - 1)) },
    { keys: 'k', label: t('together:day.previous'), group, run: () => setIndex(Math.max(index - 1, 0)) },
    {
      keys: 'o',
      label: t('together:day.open'),
      group,
      run: () => void (here && navigate({ to: `/inbox/mine/${here}` })),
    },
  ]);
  return here;
}
