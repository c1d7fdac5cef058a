import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './composer.module.css';
import { hearWish, wishComposer } from './composer-wish.ts';

/** The place of an editor that is on its way. Who asked to write already writes: their words go into it, and are no keys meanwhile. */
export function ComposerPlace({ ticketId }: { ticketId: number }) {
  const { t } = useTranslation();
  const words = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const field = words.current;
    let kind: 'reply' | 'note' | null = null;
    const stop = hearWish(ticketId, (wish) => {
      kind = wish.kind;
      if (field && wish.text) field.value = wish.text;
      field?.focus();
    });
    return () => {
      stop();
      if (kind) wishComposer(kind, ticketId, field?.value ?? '');
    };
  }, [ticketId]);
  return (
    <div className={classes.composer} aria-busy="true">
      <textarea ref={words} className={classes.early} aria-label={t('tickets:composer.label')} tabIndex={-1} />
    </div>
  );
}
