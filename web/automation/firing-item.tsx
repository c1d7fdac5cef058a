import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { automationRoutes, type Firing } from '../../contract/automation.ts';
import { call } from '../api.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { useCan } from '../ui/me.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import { toast } from '../ui/toast-store.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import css from './firing-item.module.css';
import { useEffectWords } from './use-effect-words.ts';
import { WhyList } from './why-list.tsx';

type Props = { firing: Firing; title: React.ReactNode };

/** One firing: why, what changed, what failed or was stopped, and a way back. */
export function FiringItem({ firing, title }: Props) {
  const { t } = useTranslation();
  const words = useEffectWords(firing.changes);
  const effects = firing.effects.map(words.effect);
  const named = (field: string) =>
    ['reply', 'note', 'mail', 'follow', 'survey', 'follow-up'].includes(field)
      ? (effects[firing.effects.findIndex((each) => each.kind === field)] ?? t('automation:actions.what'))
      : words.field(field);
  const did = [...firing.changes.map(words.change), ...effects];
  return (
    <article className={css.firing}>
      <header className={css.head}>
        <span className={css.title}>{title}</span>
        <TimeAgo at={firing.at} />
      </header>
      {firing.stopped && <p className={css.stopped}>{t(`automation:firings.stopped.${firing.stopped}`)}</p>}
      {!firing.stopped && (
        <ul className={css.did} aria-label={t('automation:firings.did')}>
          {did.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {did.length === 0 && <li>{t('automation:firings.didNothing')}</li>}
        </ul>
      )}
      {!firing.stopped && firing.stoppedTimes > 0 && (
        <p className={css.stopped}>{t('automation:firings.again', { count: firing.stoppedTimes })}</p>
      )}
      {firing.failures.map((failure) => (
        <p key={`${failure.action} ${failure.code}`} className={css.failed}>
          {t('automation:firings.failed', { action: named(failure.action), message: failure.message })}
        </p>
      ))}
      <WhyList why={firing.why} />
      <Undo firing={firing} named={named} />
    </article>
  );
}

function Undo({ firing, named }: { firing: Firing; named: (field: string) => string }) {
  const { t } = useTranslation();
  const mayEdit = useCan('tickets.edit');
  const client = useQueryClient();
  const refresh = useRefresh();
  const words = useErrorWords();
  const undo = useMutation({
    mutationFn: () => call(automationRoutes.undoFiring, { params: { id: firing.id } }),
    onSuccess: async () => {
      toast({ text: t('automation:firings.undoneToast') });
      await client.invalidateQueries({ queryKey: ['ticket', firing.ticketId] });
      await refresh(automationRoutes.listRules);
    },
    onError: (error) => toast({ text: words(error), tone: 'bad' }),
  });
  if (firing.undone)
    return (
      <div className={css.undone}>
        <p>{t('automation:firings.undone', { name: firing.undone.by?.name ?? t('automation:rules.nobody') })}</p>
        {firing.undone.kept.map(({ field, because }) => (
          <p key={field}>{t(`automation:firings.kept.${because}`, { field: named(field) })}</p>
        ))}
      </div>
    );
  if (!mayEdit || firing.changes.length === 0 || firing.stopped) return null;
  return (
    <Button
      variant="default"
      size="xs"
      className={css.undo ?? ''}
      loading={undo.isPending}
      onClick={() => undo.mutate()}
    >
      {t('automation:firings.undo')}
    </Button>
  );
}
