import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Attachment, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { rememberDraft } from './ticket-data.ts';

type Written = { kind: 'reply' | 'note'; html: string; attachments: Attachment[] };
const pause = 700;

/**
 * Keeps what is written on the server, a moment after each change and when the page is left. `state` is what the agent is
 * told. `stop` is called when the words were sent: nothing is saved any more.
 */
export function useDraft(ticketId: number) {
  const client = useQueryClient();
  const waiting = useRef<Written | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const running = useRef(Promise.resolve());
  const [state, setState] = useState<'quiet' | 'saved' | 'failed'>('quiet');
  const save = useCallback(() => {
    clearTimeout(timer.current);
    const written = waiting.current;
    if (!written) return;
    waiting.current = null;
    const empty = written.html === '' && written.attachments.length === 0;
    const body = { kind: written.kind, html: written.html, attachmentIds: written.attachments.map(({ id }) => id) };
    const { attachments } = written;
    rememberDraft(client, ticketId, empty ? null : { ...body, attachments, savedAt: new Date().toISOString() });
    running.current = running.current
      .then(() => call(ticketsRoutes.saveDraft, { params: { id: ticketId }, body }))
      .then(
        () => setState(empty ? 'quiet' : 'saved'),
        () => {
          waiting.current ??= written;
          setState('failed');
          timer.current = setTimeout(save, 8_000);
        },
      );
  }, [client, ticketId]);
  useEffect(() => {
    const leaving = () => document.visibilityState === 'hidden' && save();
    document.addEventListener('visibilitychange', leaving);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      save();
    };
  }, [save]);
  const change = useCallback(
    (written: Written) => {
      waiting.current = written;
      clearTimeout(timer.current);
      timer.current = setTimeout(save, pause);
    },
    [save],
  );
  const stop = useCallback(async () => {
    clearTimeout(timer.current);
    waiting.current = null;
    await running.current;
    setState('quiet');
  }, []);
  return { change, stop, state };
}
