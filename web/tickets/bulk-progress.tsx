import { Button, Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type BulkChange, bulkChangesRoutes } from '../../contract/bulk-changes.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { toast } from '../ui/toast-store.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import classes from './bulk-bar.module.css';
import { showBulk, useShownBulk } from './bulk-running-store.ts';

/** How far a change of many tickets has come, on whatever page; it can be stopped, and undone when it has ended. */
export function BulkProgress() {
  const shown = useShownBulk();
  return shown ? <Running key={shown.id} begun={shown} /> : null;
}

function Running({ begun }: { begun: BulkChange }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useQuery({
    ...reading(bulkChangesRoutes.showBulkChange, { params: { id: begun.id } }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' || !state.data ? 700 : false),
  });
  const bulk = query.data ?? begun;
  const running = bulk.state === 'running';
  const counts = { count: bulk.done, total: bulk.total };
  useEffect(() => {
    if (!running) void client.invalidateQueries({ queryKey: ['search'] });
  }, [running, client]);
  useEffect(() => {
    if (running || bulk.failedCount > 0) return undefined;
    const timer = setTimeout(() => showBulk(null), 20_000);
    return () => clearTimeout(timer);
  }, [running, bulk.failedCount]);
  return (
    <section className={classes.progress} aria-label={t('bulk:progress')}>
      <p role="status">{t(`bulk:${bulk.undoOfId === null ? 'state' : 'undoing'}.${bulk.state}`, counts)}</p>
      {running ? (
        <Progress
          value={((bulk.done + bulk.failedCount) / Math.max(1, bulk.total)) * 100}
          aria-label={t('bulk:progress')}
        />
      ) : null}
      {bulk.failedCount > 0 ? <Failures bulk={bulk} /> : null}
      <Acts bulk={bulk} />
    </section>
  );
}

function Acts({ bulk }: { bulk: BulkChange }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const act = async (doing: Promise<BulkChange>) => {
    try {
      showBulk(await doing);
    } catch (error) {
      toast({ text: words(error), tone: 'bad' });
    }
  };
  const at = { params: { id: bulk.id } };
  const mayUndo = bulk.state !== 'running' && bulk.undoOfId === null && bulk.undoneById === null && bulk.done > 0;
  return (
    <div className={classes.acts}>
      {bulk.state === 'running' ? (
        <Button variant="default" size="xs" onClick={() => void act(call(bulkChangesRoutes.cancelBulkChange, at))}>
          {t('bulk:stop')}
        </Button>
      ) : null}
      {mayUndo ? (
        <Button variant="default" size="xs" onClick={() => void act(call(bulkChangesRoutes.undoBulkChange, at))}>
          {t('ui:undo')}
        </Button>
      ) : null}
      {bulk.state === 'running' ? null : (
        <Button variant="subtle" size="xs" onClick={() => showBulk(null)}>
          {t('ui:close')}
        </Button>
      )}
    </div>
  );
}

function Failures({ bulk }: { bulk: BulkChange }) {
  const { t, i18n } = useTranslation();
  const why = (code: string) => {
    const exact = `bulk:why.${code.replaceAll('.', '-')}`;
    return i18n.exists(exact) ? t(exact) : t('bulk:why.other');
  };
  return (
    <details className={classes.failures}>
      <summary>{t('bulk:failed', { count: bulk.failedCount })}</summary>
      <ul>
        {bulk.failed.map(({ ticketId, subject, code }) => (
          <li key={ticketId}>
            <Link to={`/inbox/all/${ticketId}`} dir="auto">
              {subject ?? `#${ticketId}`}
            </Link>
            <span> {why(code)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
