import { Button, Progress } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type DryRun, type DryRunMatch } from '../../contract/automation.ts';
import { call } from '../api.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Paged } from '../ui/paged.tsx';
import { SideSheet } from '../ui/side-sheet.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import css from './firing-item.module.css';
import { useEffectWords } from './use-effect-words.ts';
import { WhyList } from './why-list.tsx';

const isOver = ({ state }: DryRun) => state !== 'waiting' && state !== 'running';

/** What a rule would have done last week: how far the look is, and what it found. */
export function DryRunSheet({ id, close }: { id: number; close: () => void }) {
  const { t } = useTranslation();
  const run = useQuery({
    queryKey: ['dry-runs', id],
    queryFn: () => call(automationRoutes.showDryRun, { params: { id } }),
    refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : 700),
  });
  return (
    <SideSheet title={t('automation:dry.title')} close={close}>
      <p className="dim">{t('automation:dry.means')}</p>
      <Loaded query={run}>{(found) => (isOver(found) ? <Matches run={found} /> : <Looking run={found} />)}</Loaded>
    </SideSheet>
  );
}

function Looking({ run }: { run: DryRun }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(i18n.language);
  const words = t('automation:dry.looked', { looked: number.format(run.looked), total: number.format(run.total) });
  return (
    <>
      <p className="num" role="status">
        {words}
      </p>
      <Progress value={run.total === 0 ? 0 : (run.looked / run.total) * 100} aria-label={words} mb="md" />
      <Button variant="default" onClick={() => void call(automationRoutes.cancelDryRun, { params: { id: run.id } })}>
        {t('automation:dry.stop')}
      </Button>
    </>
  );
}

function Matches({ run }: { run: DryRun }) {
  const { t } = useTranslation();
  const matches = useInfiniteQuery({
    queryKey: ['dry-runs', run.id, 'matches'],
    queryFn: ({ pageParam }) =>
      call(automationRoutes.listDryRunMatches, { params: { id: run.id }, query: { limit: 30, after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return (
    <>
      {run.state === 'cancelled' && <p>{t('automation:dry.stopped')}</p>}
      <Paged query={matches} empty={<p>{t('automation:dry.none')}</p>}>
        {(rows) => (
          <>
            <p role="status">
              {t('automation:dry.matches', { count: run.matches })}
              {run.matches > 1000 ? ` ${t('automation:dry.first', { count: 1000 })}` : ''}
            </p>
            {rows.map((match) => (
              <MatchItem key={`${match.ticketId} ${match.at}`} match={match} />
            ))}
          </>
        )}
      </Paged>
    </>
  );
}

function MatchItem({ match }: { match: DryRunMatch }) {
  const words = useEffectWords(match.effects.flatMap((effect) => (effect.kind === 'change' ? [effect] : [])));
  return (
    <article className={css.firing}>
      <header className={css.head}>
        <Link to={`/inbox/all/${match.ticketId}`}>{match.ticketSubject}</Link>
        <TimeAgo at={match.at} />
      </header>
      <ul className={css.did}>
        {match.effects.map((effect) => (
          <li key={JSON.stringify(effect)}>{words.effect(effect)}</li>
        ))}
      </ul>
      <WhyList why={match.why} />
    </article>
  );
}
