import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { serviceLevelsRoutes, type TicketTarget } from '../../contract/service-levels.ts';
import { call } from '../api.ts';
import { Badge } from '../ui/badge.tsx';
import { Fold } from '../ui/fold.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { durationText } from './duration.ts';
import css from './service-levels.module.css';

const tones = { running: 'plain', paused: 'plain', breached: 'bad', achieved: 'good', missed: 'bad' } as const;

/** What was promised on this ticket and how it stands; nothing where nothing was. */
export function TicketTargets({ id }: { id: number }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['ticket', id, 'targets'],
    queryFn: () => call(serviceLevelsRoutes.listTicketTargets, { params: { id } }),
  });
  const shown = (data?.items ?? []).filter((each) => each.state !== 'lifted');
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('levels:ticket.title')}>
      <Fold label={t('levels:ticket.count', { count: shown.length })}>
        {shown.map((each) => (
          <Target key={each.id} target={each} />
        ))}
      </Fold>
    </section>
  );
}

function Target({ target }: { target: TicketTarget }) {
  const { t } = useTranslation();
  const { kind, state, usedSeconds, goalSeconds, policy, dueAt } = target;
  if (state === 'lifted') return null;
  const minutes = (seconds: number) => durationText(Math.max(1, Math.ceil(seconds / 60)));
  return (
    <div className={css.item}>
      <span className="grow">{t(`tickets:target.${kind}`)}</span>
      <Badge tone={tones[state]}>{t(`levels:state.${state}`)}</Badge>
      <small className="dim" style={{ flexBasis: '100%' }}>
        {policy.name} · {t('levels:report.used', { used: minutes(usedSeconds), goal: minutes(goalSeconds) })}
        {dueAt && (
          <>
            {' · '}
            <TimeAgo at={dueAt} shape="planned" />
          </>
        )}
      </small>
    </div>
  );
}
