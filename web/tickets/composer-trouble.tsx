import { Button } from '@mantine/core';
import { IconAlertCircle, IconMessageCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../contract/tickets.ts';
import { useErrorWords } from '../ui/use-error-words.ts';
import classes from './composer-trouble.module.css';

type Props = { newer: Message[]; conflict: boolean; error: unknown; onSeen: () => void; onSendAnyway: () => void };

/** What stands in the way of sending: somebody wrote meanwhile, or the server said no. The words are kept either way. */
export function ComposerTrouble({ newer, conflict, error, onSeen, onSendAnyway }: Props) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const latest = newer.at(-1);
  if (conflict || latest)
    return (
      <div className={classes.trouble} role={conflict ? 'alert' : 'status'}>
        <IconMessageCircle size={16} aria-hidden="true" />
        <span className="grow">
          <b>{latest ? t('tickets:conflict.title', { name: latest.author.name }) : t('tickets:conflict.someone')}</b>{' '}
          {latest ? <q dir="auto">{latest.text.slice(0, 140)}</q> : null}
        </span>
        {conflict ? (
          <Button variant="default" size="xs" onClick={onSendAnyway}>
            {t('tickets:conflict.sendAnyway')}
          </Button>
        ) : (
          <Button variant="subtle" color="gray" size="xs" onClick={onSeen}>
            {t('tickets:conflict.seen')}
          </Button>
        )}
      </div>
    );
  if (!error) return null;
  return (
    <div className={classes.trouble} data-bad role="alert">
      <IconAlertCircle size={16} aria-hidden="true" />
      <span className="grow">{words(error)}</span>
    </div>
  );
}
