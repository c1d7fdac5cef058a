import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMailOpened, IconSearch } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MacroPicker } from '../automation/macro-picker.tsx';
import { TicketFirings } from '../automation/ticket-firings.tsx';
import { CustomerPanel } from '../customers/customer-panel.tsx';
import { SeeOnOpen } from '../notifications/see-on-open.tsx';
import { TicketTargets } from '../service-levels/ticket-targets.tsx';
import { wishAssign } from '../tickets/assign-wish.ts';
import { ChecklistSection } from '../tickets/checklist-section.tsx';
import { wishComposer } from '../tickets/composer-wish.ts';
import { IncidentsSection } from '../tickets/incidents-section.tsx';
import { ListPaneOfTickets } from '../tickets/list-pane-of-tickets.tsx';
import { RatingNote } from '../tickets/rating-note.tsx';
import { SavedViewAway } from '../tickets/saved-view-empty.tsx';
import { useSavedView } from '../tickets/saved-views.ts';
import { SideSection } from '../tickets/side-section.tsx';
import { ticketQuery } from '../tickets/ticket-data.ts';
import { TicketFacts } from '../tickets/ticket-facts.tsx';
import { TicketPane } from '../tickets/ticket-pane.tsx';
import { viewFromAddress } from '../tickets/ticket-view.ts';
import { TimeSection } from '../tickets/time-section.tsx';
import { useWarmComposer } from '../tickets/use-warm-composer.ts';
import { ViewsColumn } from '../tickets/views-column.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useFollowing } from '../ui/use-following.ts';
import { usePageTitle } from '../ui/use-page-title.ts';
import { usePhone } from '../ui/use-phone.ts';
import classes from './inbox-page.module.css';
import { palette } from './palette-store.ts';

/** Views, list, ticket and customer side by side; one after the other on a phone. */
export function InboxPage() {
  const { t } = useTranslation();
  const { view = 'open', ticketId } = useParams({ strict: false }) as { view?: string; ticketId?: string };
  const { order } = useSearch({ strict: false }) as { order?: string };
  const id = ticketId && /^[1-9]\d{0,15}$/.test(ticketId) ? Number(ticketId) : null;
  const phone = usePhone();
  const roomy = useMediaQuery('(min-width: 1281px)', true, { getInitialValueInEffect: false });
  const [panel, setPanel] = useState(false);
  const query = viewFromAddress(view);
  const saved = useSavedView('viewId' in query ? query.viewId : null);
  const table = id === null && roomy && (saved?.columns.length ?? 0) > 0;
  const subject = useSubject(id);
  useWarmComposer();
  usePageTitle(subject ?? t('shell:inbox'));
  const assign = () => {
    if (roomy) return wishAssign();
    setPanel(true);
    setTimeout(wishAssign, 250);
  };
  return (
    <div className={classes.inbox}>
      <div className={classes.views}>
        <button type="button" className={classes.find} onClick={() => palette.open()}>
          <IconSearch size={16} aria-hidden="true" />
          <span className="grow">{t('ui:find')}</span>
          <Kbd keys="mod+K" />
        </button>
        <ViewsColumn current={view} />
      </div>
      <div className={classes.sheet} data-open={id !== null || undefined} data-table={table || undefined}>
        {phone && id !== null ? null : 'viewId' in query && !saved ? (
          <SavedViewAway gone={saved === null} />
        ) : (
          <ListPaneOfTickets key={view} view={view} query={query} order={order} selectedId={id} wide={table} />
        )}
        {id !== null ? (
          <TicketPane id={id} backTo={`/inbox/${view}`} onPanel={() => setPanel(true)} onAssign={assign} />
        ) : phone || table ? null : (
          <div className={classes.nothing}>
            <EmptyState
              icon={<IconMailOpened size={24} />}
              title={t('tickets:header.pick')}
              body={t('tickets:header.pickBody')}
            />
          </div>
        )}
        {id !== null && roomy ? (
          <aside className={classes.panel} aria-label={t('tickets:header.panel')}>
            <Panel ticketId={id} />
          </aside>
        ) : null}
      </div>
      {id !== null ? <SeeOnOpen ticketId={id} /> : null}
      {id !== null ? (
        <MacroPicker
          key={id}
          ticketId={id}
          write={({ kind, html, lines, apply }) => wishComposer(kind, id, '', { html, pending: { lines, run: apply } })}
        />
      ) : null}
      {id !== null && !roomy ? (
        <Drawer
          opened={panel}
          onClose={() => setPanel(false)}
          position={phone ? 'bottom' : 'right'}
          size={phone ? '85%' : 340}
          title={t('tickets:header.panel')}
          closeButtonProps={{ 'aria-label': t('ui:close'), size: 44, iconSize: 20 }}
          classNames={{ header: classes.drawerHeader ?? '', content: classes.drawer ?? '' }}
        >
          <Panel ticketId={id} />
        </Drawer>
      ) : null}
    </div>
  );
}

/** Beside the ticket: who wrote, how it stands, what they thought of it. */
function Panel({ ticketId: opened }: { ticketId: number }) {
  const client = useQueryClient();
  const ticketId = useFollowing(opened);
  const requester = useQuery(ticketQuery(client, ticketId)).data?.ticket.requester;
  if (!requester) return null;
  return (
    <CustomerPanel key={requester.id} id={requester.id} ticketId={ticketId}>
      <RatingNote id={ticketId} />
      <TicketFacts key={ticketId} id={ticketId} />
      <IncidentsSection key={`incidents ${ticketId}`} id={ticketId} />
      <SideSection key={`sides ${ticketId}`} id={ticketId} />
      <ChecklistSection key={`checklist ${ticketId}`} id={ticketId} />
      <TimeSection key={`time ${ticketId}`} id={ticketId} />
      <TicketTargets key={`targets ${ticketId}`} id={ticketId} />
      <TicketFirings key={`rules ${ticketId}`} id={ticketId} />
    </CustomerPanel>
  );
}

function useSubject(id: number | null): string | undefined {
  const client = useQueryClient();
  return useQuery({ ...ticketQuery(client, id ?? 0), enabled: id !== null }).data?.ticket.subject;
}
