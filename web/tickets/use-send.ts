import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentBrief } from '../../contract/staff.ts';
import { type Message, type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { toast } from '../ui/toast-store.ts';
import { useReader } from '../ui/use-reader.ts';
import { plannedTime } from '../words/time-words.ts';
import { putMessage, rememberDraft } from './ticket-data.ts';
import { useUndoReply } from './use-undo-reply.ts';

export type Sending = {
  kind: 'reply' | 'note';
  html: string;
  attachmentIds: number[];
  ccs: string[];
  seenMessageId: number | null;
  solve: boolean;
  sendAt: Date | null;
};

/** A note answers whom it named in vain. */
type Sent = Message & { notTold?: AgentBrief[] };
const undoSeconds = 10;

/**
 * Sends what was written. The same words sent again after a lost answer are one message (`clientId`). A reply can be taken
 * back for ten seconds. What the server refuses is left to the composer, which still holds the words.
 */
export function useSend(ticket: Ticket) {
  const client = useQueryClient();
  const clientId = useRef(crypto.randomUUID());
  const said = useSentWords(ticket);
  return useMutation({
    meta: { quiet: true },
    mutationFn: (sending: Sending): Promise<Sent> => {
      const params = { id: ticket.id };
      const written = { html: sending.html, attachmentIds: sending.attachmentIds, clientId: clientId.current };
      if (sending.kind === 'note') return call(ticketsRoutes.addNote, { params, body: written });
      const body = {
        ...written,
        ccs: sending.ccs,
        undoSeconds: sending.sendAt ? 0 : undoSeconds,
        ...(sending.solve ? { status: 'solved' as const } : {}),
        ...(sending.sendAt ? { sendAt: sending.sendAt.toISOString() } : {}),
        ...(sending.seenMessageId ? { seenMessageId: sending.seenMessageId } : {}),
      };
      return call(ticketsRoutes.replyToTicket, { params, body });
    },
    onSuccess: (message, sending) => {
      clientId.current = crypto.randomUUID();
      putMessage(client, message);
      rememberDraft(client, ticket.id, null);
      void client.invalidateQueries({ queryKey: ['ticket', ticket.id], exact: true });
      said(message, sending);
    },
  });
}

function useSentWords(ticket: Ticket): (message: Sent, sending: Sending) => void {
  const { t } = useTranslation();
  const reader = useReader();
  const navigate = useNavigate();
  const undo = useUndoReply(ticket.id);
  const name = ticket.requester.name.split(' ')[0] ?? ticket.requester.name;
  return (message, sending) => {
    if (message.notTold?.length)
      toast({
        text: t('notifications:mention.notTold', {
          count: message.notTold.length,
          names: message.notTold.map((each) => each.name).join(', '),
        }),
        tone: 'bad',
        seconds: 10,
      });
    if (sending.kind === 'note') return;
    const takeBack = () => {
      undo(message.id);
      if (!location.pathname.endsWith(`/${ticket.id}`)) void navigate({ to: `/inbox/all/${ticket.id}` });
    };
    const text = sending.sendAt
      ? t('tickets:sent.later', { name, time: plannedTime(sending.sendAt, reader, true) })
      : t(sending.solve ? 'tickets:sent.solved' : 'tickets:sent.now', { name });
    toast({ text, undo: takeBack, seconds: undoSeconds, about: `message ${message.id}` });
  };
}
