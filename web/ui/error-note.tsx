import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './error-note.module.css';
import { useErrorWords } from './use-error-words.ts';

type Props = {
  error: unknown;
  title?: string;
  /** The level of the title where it is the only one on the page. */
  heading?: 'h1' | 'h2';
  onRetry?: () => void;
  children?: ReactNode;
};

/** What happened, that nothing is lost, what to do; where it happened. */
export function ErrorNote({ error, title, heading: Heading = 'h2', onRetry, children }: Props) {
  const { t } = useTranslation();
  const words = useErrorWords();
  return (
    <div className={classes.note} role="alert">
      <IconAlertCircle size={20} aria-hidden="true" />
      <Heading className={classes.title}>{title ?? t('errors:title.load')}</Heading>
      <p>{words(error)}</p>
      <div className={classes.acts}>
        {onRetry ? (
          <Button variant="default" onClick={onRetry}>
            {t('ui:tryAgain')}
          </Button>
        ) : null}
        {children}
      </div>
    </div>
  );
}
