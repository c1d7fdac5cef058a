import { IconChevronLeft, IconTargetArrow } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type DecidedTarget, serviceLevelsRoutes } from '../../contract/service-levels.ts';
import { readingPages } from '../live/reading.ts';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Paged } from '../ui/paged.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { useAddressState } from '../ui/use-address-state.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { durationText } from './duration.ts';
import { periodFrom } from './report-period.ts';
import css from './service-levels.module.css';

/** The tickets behind a figure; the filter stands in the address. */
export function DecidedTargetsPage() {
  const { t } = useTranslation();
  const [{ period, ...filter }] = useAddressState();
  const dates = useMemo(() => periodFrom(period, new Date()), [period]);
  const targets = useInfiniteQuery(
    readingPages(serviceLevelsRoutes.listDecidedTargets, { ...filter, ...dates } as never),
  );
  usePageTitle(t('levels:report.targets'));
  const back = (
    <Link to="/reports/service-levels" search={(period ? { period } : {}) as never}>
      <IconChevronLeft size={14} style={{ display: 'inline', verticalAlign: '-2px' }} aria-hidden />{' '}
      {t('levels:report.title')}
    </Link>
  );
  const empty = (
    <EmptyState
      icon={<IconTargetArrow size={24} />}
      title={t('levels:report.emptyTitle')}
      body={t('levels:report.emptyText')}
    />
  );
  return (
    <PageFrame title={t('levels:report.targets')} about={back} width="text">
      <Paged query={targets} empty={empty}>
        {(rows: DecidedTarget[]) => rows.map((row) => <Decided key={row.id} target={row} />)}
      </Paged>
    </PageFrame>
  );
}

function Decided({ target }: { target: DecidedTarget }) {
  const { t } = useTranslation();
  const minutes = (seconds: number) => durationText(Math.max(1, Math.ceil(seconds / 60)));
  const isMissed = target.breachedAt !== null;
  return (
    <div className={css.item}>
      <Badge tone={isMissed ? 'bad' : 'good'}>{t(`levels:report.column.${isMissed ? 'missed' : 'achieved'}`)}</Badge>
      <Link to={`/inbox/all/${target.ticket.id}`} className="grow" dir="auto">
        {target.ticket.subject}
      </Link>
      <TimeAgo at={target.countedAt} />
      <small className="dim" style={{ flexBasis: '100%' }}>
        {[
          t(`tickets:target.${target.kind}`),
          target.policy.name,
          t('levels:report.used', { used: minutes(target.usedSeconds), goal: minutes(target.goalSeconds) }),
          target.agent?.name ?? target.team?.name ?? t('levels:report.nobody'),
        ].join(' · ')}
      </small>
    </div>
  );
}
