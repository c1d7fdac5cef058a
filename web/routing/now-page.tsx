import { useDocumentTitle } from '@mantine/hooks';
import { IconUsersGroup } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type RoutingNow, routingRoutes } from '../../contract/routing.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { useSoon } from '../live/use-soon.ts';
import { useTopic } from '../live/use-topic.ts';
import { Avatar } from '../ui/avatar.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { PresenceMark } from '../ui/presence-mark.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import css from './now-page.module.css';

/** The floor right now: what waits in each queue, and who is here with how much in their hands. */
export function NowPage() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const renew = useSoon(() => void refresh(routingRoutes.showRoutingNow), 2_000);
  useTopic('tickets', renew);
  useTopic('house', renew);
  const now = useQuery({
    ...reading(routingRoutes.showRoutingNow),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
  useDocumentTitle(`${t('routing:now.title')} · Warmline`);
  return (
    <PageFrame title={t('routing:now.title')}>
      <Loaded query={now} shape="page">
        {(floor) => (
          <div className={css.floor}>
            <QueuesCard queues={floor.queues} />
            <AgentsCard agents={floor.agents} />
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

/** What is wider than its place scrolls by itself, by keyboard too. */
function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

function QueuesCard({ queues }: Pick<RoutingNow, 'queues'>) {
  const { t } = useTranslation();
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
  if (queues.length === 0)
    return (
      <EmptyState
        icon={<IconUsersGroup size={24} />}
        title={t('routing:now.noQueues')}
        body={t('routing:now.noQueuesText')}
      >
        <Link to="/settings/queues">{t('routing:now.toQueues')}</Link>
      </EmptyState>
    );
  return (
    <div className={css.card}>
      <h2 className={css.title}>{t('routing:now.waitingNow', { count: waiting })}</h2>
      <Sideways label={t('routing:now.queues')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th>{t('routing:now.queue')}</th>
              <th>{t('routing:now.waiting')}</th>
              <th>{t('routing:now.oldest')}</th>
              <th>{t('routing:now.free')}</th>
            </tr>
          </thead>
          <tbody>
            {queues.map((queue) => (
              <tr key={queue.id}>
                <td dir="auto">
                  {queue.name}
                  {queue.paused ? <span className="dim"> · {t('routing:queues.paused')}</span> : null}
                </td>
                <td>
                  {queue.waiting}
                  {queue.offered > 0 ? (
                    <span className="dim"> · {t('routing:now.offered', { count: queue.offered })}</span>
                  ) : null}
                </td>
                <td>{queue.oldestSince ? <TimeAgo at={queue.oldestSince} /> : '–'}</td>
                <td data-short={(queue.waiting > 0 && queue.agentsFree === 0) || undefined}>{queue.agentsFree}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Sideways>
    </div>
  );
}

function AgentsCard({ agents }: Pick<RoutingNow, 'agents'>) {
  const { t } = useTranslation();
  const online = agents.filter(({ state }) => state === 'online').length;
  return (
    <div className={css.card}>
      <h2 className={css.title}>{t('routing:now.online', { count: online, of: agents.length })}</h2>
      <Sideways label={t('routing:now.agents')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th>{t('routing:now.agent')}</th>
              <th>{t('routing:now.state')}</th>
              <th>{t('routing:now.load')}</th>
              <th>{t('routing:now.idle')}</th>
            </tr>
          </thead>
          <tbody>
            {agents.map((each) => (
              <AgentRow key={each.agent.id} row={each} />
            ))}
          </tbody>
        </table>
      </Sideways>
    </div>
  );
}

function AgentRow({ row }: { row: RoutingNow['agents'][number] }) {
  const { t } = useTranslation();
  const { held, most } = row.load.mail;
  return (
    <tr>
      <td>
        <span className={css.who}>
          <Avatar name={row.agent.name} kind="agent" size={24} />
          <span className="clip" dir="auto" title={row.agent.name}>
            {row.agent.name}
          </span>
        </span>
      </td>
      <td>
        <PresenceMark state={row.state} reason={row.reason} />
        {row.since ? <span className="dim"> · {<TimeAgo at={row.since} />}</span> : null}
      </td>
      <td>
        <span className={css.load}>
          {most > 0 ? (
            <meter
              className={css.meter}
              min={0}
              max={most}
              value={Math.min(held, most)}
              aria-label={t('routing:now.loadOf', { held, most })}
            />
          ) : null}
          <span className="num">
            {most > 0 ? t('routing:now.loadOf', { held, most }) : t('routing:now.givenNone', { held })}
          </span>
        </span>
      </td>
      <td>{row.idleSince ? <TimeAgo at={row.idleSince} /> : '–'}</td>
    </tr>
  );
}
