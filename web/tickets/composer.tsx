import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../ui/me.tsx';
import classes from './composer.module.css';
import type { OpenTicket } from './ticket-data.ts';

const ComposerForm = lazy(() => import('./composer-form.tsx').then((file) => ({ default: file.ComposerForm })));

/** Where one answers. The editor comes in its own time; its place is kept. */
export function Composer({ open, onTyping }: { open: OpenTicket; onTyping: () => void }) {
  const { t } = useTranslation();
  const mayReply = useCan('tickets.reply');
  const { ticket } = open;
  if (ticket.deletedAt) return <p className={classes.shut}>{t('tickets:composer.inTrash')}</p>;
  const canReply = mayReply && ticket.status !== 'closed' && ticket.requester.email !== null;
  const why = mayReply
    ? t(ticket.status === 'closed' ? 'tickets:composer.closed' : 'tickets:composer.noAddress')
    : t('tickets:composer.notesOnly');
  return (
    <Suspense fallback={<div className={classes.composer} aria-busy="true" />}>
      <ComposerForm
        key={`${ticket.id} ${open.draftVersion}`}
        open={open}
        canReply={canReply}
        whyNot={why}
        onTyping={onTyping}
      />
    </Suspense>
  );
}
