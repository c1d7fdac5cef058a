import { ActionIcon } from '@mantine/core';
import { IconMail, IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SideConversation } from '../../contract/side-threads.ts';
import { useCan } from '../ui/me.tsx';
import { SideSheet } from '../ui/side-sheet.tsx';
import { TimeAgo } from '../ui/time-ago.tsx';
import classes from './panel-section.module.css';
import { PanelSection } from './panel-section.tsx';
import { SideDialog } from './side-dialog.tsx';
import own from './side-section.module.css';
import { SideThread } from './side-thread.tsx';
import { ticketQuery } from './ticket-data.ts';
import { useSideConversations } from './use-side.ts';

/** Words with other teams and with people outside about a ticket, and a way to begin one. */
export function SideSection({ id }: { id: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const open = useQuery(ticketQuery(client, id)).data;
  const sides = useSideConversations(id);
  const mayAdd = useCan('tickets.note') && open?.ticket.deletedAt === null;
  const [shown, setShown] = useState<number | 'new' | null>(null);
  const chosen = sides.find((each) => each.id === shown);
  const count = sides.filter(({ state }) => state === 'open').length;
  if (!open || (sides.length === 0 && !mayAdd)) return null;
  return (
    <PanelSection
      title={t('side:title')}
      side={
        <>
          {count > 0 ? <small className="dim num">{t('side:open', { count })}</small> : null}
          {mayAdd ? (
            <ActionIcon size={24} aria-label={t('side:add')} title={t('side:add')} onClick={() => setShown('new')}>
              <IconPlus size={14} />
            </ActionIcon>
          ) : null}
        </>
      }
    >
      {sides.length > 0 ? (
        <ul className={classes.list}>
          {sides.map((side) => (
            <li key={side.id}>
              <SideLine side={side} open={() => setShown(side.id)} />
            </li>
          ))}
        </ul>
      ) : null}
      {shown === 'new' ? <SideDialog open={open} close={() => setShown(null)} show={setShown} /> : null}
      {chosen ? (
        <SideSheet title={chosen.subject} close={() => setShown(null)}>
          <SideThread id={chosen.id} />
        </SideSheet>
      ) : null}
    </PanelSection>
  );
}

function SideLine({ side, open }: { side: SideConversation; open: () => void }) {
  const { t } = useTranslation();
  const Picture = side.kind === 'mail' ? IconMail : IconUsers;
  return (
    <button type="button" className={own.line} data-done={side.state === 'done' || undefined} onClick={open}>
      <Picture size={16} aria-hidden="true" />
      <span className={own.words}>
        <b dir="auto">{side.subject}</b>
        <small dir="auto">
          {side.team?.name ?? side.address} · {side.preview}
        </small>
      </span>
      <small className="dim">{side.state === 'done' ? t('side:state.done') : <TimeAgo at={side.updatedAt} />}</small>
    </button>
  );
}
