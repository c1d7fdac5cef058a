import { Button, Group, Progress, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type IncidentAnswer, ticketWorkRoutes } from '../../contract/ticket-work.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import classes from './panel-section.module.css';

/** How far one answer to many has come, what failed and why; it can be stopped while it runs. */
export function IncidentProgress({ begun, close }: { begun: IncidentAnswer; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const asked = reading(ticketWorkRoutes.showIncidentAnswer, { params: { id: begun.id } });
  const query = useQuery({
    ...asked,
    refetchInterval: ({ state }) => (state.data?.state === 'running' || !state.data ? 1000 : false),
  });
  const answer = query.data ?? begun;
  const cancel = useMutation({
    mutationFn: () => call(ticketWorkRoutes.cancelIncidentAnswer, { params: { id: begun.id } }),
    onSuccess: (stopped) => client.setQueryData(asked.queryKey, stopped),
  });
  const settled = answer.answered + answer.failedCount;
  const counts = { count: answer.answered, total: answer.total };
  return (
    <Stack gap="sm">
      <Progress
        value={answer.total === 0 ? 100 : (settled / answer.total) * 100}
        aria-label={t('work:incidents.progress')}
      />
      <p role="status">{t(`work:incidents.${answer.state}`, counts)}</p>
      {answer.failed.length > 0 ? <Failures answer={answer} /> : null}
      <Group justify="flex-end" gap="xs">
        {answer.state === 'running' ? (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('work:incidents.stop')}
          </Button>
        ) : null}
        <Button onClick={close} data-autofocus>
          {t('ui:close')}
        </Button>
      </Group>
    </Stack>
  );
}

function Failures({ answer }: { answer: IncidentAnswer }) {
  const { t, i18n } = useTranslation();
  const why = (code: string) => {
    const exact = `work:incidents.why.${code.replaceAll('.', '-')}`;
    return i18n.exists(exact) ? t(exact) : t('work:incidents.why.other');
  };
  return (
    <section aria-label={t('work:incidents.failed', { count: answer.failedCount })}>
      <p>
        <b>{t('work:incidents.failed', { count: answer.failedCount })}</b>
      </p>
      <ul className={classes.list}>
        {answer.failed.map((each) => (
          <li key={each.ticketId} className={classes.item}>
            <span className={classes.text}>
              <Link to={`/inbox/all/${each.ticketId}`} dir="auto">
                {each.subject}
              </Link>{' '}
              <span className="dim">{why(each.code)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
