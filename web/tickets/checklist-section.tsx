import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistItem, Ticket } from '../../contract/tickets.ts';
import { announce } from '../ui/announce.ts';
import { useCan } from '../ui/me.tsx';
import classes from './panel-section.module.css';
import { PanelSection } from './panel-section.tsx';
import { ticketQuery } from './ticket-data.ts';
import { useChecklist } from './use-checklist.ts';

/** The steps of a ticket: ticked, moved, taken away, and a line for the next one. */
export function ChecklistSection({ id }: { id: number }) {
  const client = useQueryClient();
  const { data } = useQuery(ticketQuery(client, id));
  const mayEdit = useCan('tickets.edit');
  if (!data || (data.ticket.checklist.length === 0 && !mayEdit)) return null;
  return <Steps ticket={data.ticket} mayEdit={mayEdit && !data.ticket.deletedAt} />;
}

function Steps({ ticket, mayEdit }: { ticket: Ticket; mayEdit: boolean }) {
  const { t } = useTranslation();
  const { checklist } = ticket;
  const done = checklist.filter((each) => each.doneAt !== null).length;
  return (
    <PanelSection
      title={t('work:checklist.title')}
      side={
        checklist.length > 0 ? (
          <small className="dim num">{t('work:checklist.of', { done, count: checklist.length })}</small>
        ) : null
      }
    >
      <ul className={classes.list}>
        {checklist.map((item, place) => (
          <Step key={item.id} ticket={ticket} item={item} place={place} mayEdit={mayEdit} />
        ))}
      </ul>
      {mayEdit && checklist.length < 100 ? <NextStep ticketId={ticket.id} /> : null}
    </PanelSection>
  );
}

type StepProps = { ticket: Ticket; item: ChecklistItem; place: number; mayEdit: boolean };

function Step({ ticket, item, place, mayEdit }: StepProps) {
  const { t } = useTranslation();
  const { tick, move, remove } = useChecklist(ticket.id);
  const last = ticket.checklist.length - 1;
  const go = (to: number) => {
    move(item.id, to);
    announce(t('work:checklist.moved', { text: item.text, place: to + 1 }));
  };
  return (
    <li className={classes.item} data-done={item.doneAt !== null}>
      <Checkbox
        size="xs"
        mt={2}
        aria-label={item.text}
        title={item.doneBy ? t('work:checklist.by', { name: item.doneBy.name }) : undefined}
        disabled={!mayEdit}
        checked={item.doneAt !== null}
        onChange={(event) => tick(item.id, event.currentTarget.checked)}
      />
      <span className={classes.text} dir="auto">
        {item.text}
      </span>
      {mayEdit ? (
        <span className={classes.acts}>
          <ActionIcon
            size={24}
            disabled={place === 0}
            aria-label={t('work:checklist.up', { text: item.text })}
            onClick={() => go(place - 1)}
          >
            <IconArrowUp size={14} />
          </ActionIcon>
          <ActionIcon
            size={24}
            disabled={place === last}
            aria-label={t('work:checklist.down', { text: item.text })}
            onClick={() => go(place + 1)}
          >
            <IconArrowDown size={14} />
          </ActionIcon>
          <ActionIcon
            size={24}
            aria-label={t('work:checklist.remove', { text: item.text })}
            onClick={() => remove(item.id)}
          >
            <IconX size={14} />
          </ActionIcon>
        </span>
      ) : null}
    </li>
  );
}

/** Enter adds what is written; several lines that are pasted become several steps. */
function NextStep({ ticketId }: { ticketId: number }) {
  const { t } = useTranslation();
  const { add } = useChecklist(ticketId);
  const [text, setText] = useState('');
  const put = (texts: string[]) => {
    const some = texts.map((each) => each.trim().slice(0, 300)).filter(Boolean);
    if (some.length > 0) add(some);
    setText('');
  };
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/);
    if (lines.length < 2) return;
    event.preventDefault();
    put(lines.slice(0, 100));
  };
  return (
    <TextInput
      variant="unstyled"
      size="xs"
      aria-label={t('work:checklist.add')}
      placeholder={t('work:checklist.add')}
      value={text}
      maxLength={300}
      dir="auto"
      onPaste={paste}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') put([text]);
      }}
    />
  );
}
