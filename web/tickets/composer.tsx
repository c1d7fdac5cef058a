import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../contract/tickets.ts';
import { useCan } from '../ui/me.tsx';
import { useFollowing } from '../ui/use-following.ts';
import classes from './composer.module.css';
import { ComposerPlace } from './composer-place.tsx';
import type { OpenTicket } from './ticket-data.ts';
import { useMoveTicket } from './use-move-ticket.ts';

const ComposerForm = lazy(() => import('./composer-form.tsx').then((file) => ({ default: file.ComposerForm })));

/** Where one answers. The editor comes when the messages stand on screen; its place is kept. */
export function Composer({ open, onTyping }: { open: OpenTicket; onTyping: () => void }) {
  const { t } = useTranslation();
  const mayReply = useCan('tickets.reply');
  const { ticket } = open;
  const drawn = useFollowing(true, false);
  if (ticket.deletedAt) return <InTrash ticket={ticket} />;
  const canReply = mayReply && ticket.status !== 'closed' && ticket.requester.email !== null;
  const why = mayReply
    ? t(ticket.status === 'closed' ? 'tickets:composer.closed' : 'tickets:composer.noAddress')
    : t('tickets:composer.notesOnly');
  const place = <ComposerPlace ticketId={ticket.id} />;
  if (!drawn) return place;
  return (
    <Suspense fallback={place}>
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

/** In the place of the composer: why one cannot write, and the way out. */
function InTrash({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const mayRestore = useCan('tickets.delete');
  const { move } = useMoveTicket(ticket);
  return (
    <div className={classes.shut}>
      <p className="grow">{t('tickets:composer.inTrash')}</p>
      {mayRestore ? (
        <Button variant="default" size="xs" onClick={() => move('restore')}>
          {t('tickets:more.restore')}
        </Button>
      ) : null}
    </div>
  );
}
