import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paragraphsOf } from '../../contract/escape-html.ts';
import { type IncidentAnswer, ticketWorkRoutes } from '../../contract/ticket-work.ts';
import type { Ticket } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { useErrorWords } from '../ui/use-error-words.ts';
import { usePhone } from '../ui/use-phone.ts';
import { IncidentProgress } from './incident-progress.tsx';

type Props = { problem: Ticket; close: () => void };

/** One reply to all unsolved incidents: written once, then how far it has come. It goes on when the dialog is closed. */
export function AnswerIncidents({ problem, close }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const client = useQueryClient();
  const newest = useQuery(reading(ticketWorkRoutes.newestIncidentAnswer, { params: { id: problem.id } }));
  const [begun, setBegun] = useState<IncidentAnswer | null>(null);
  const running = begun ?? (newest.data?.answer?.state === 'running' ? newest.data.answer : null);
  const leave = () => {
    void client.invalidateQueries({ queryKey: ['ticket', problem.id], exact: true });
    close();
  };
  return (
    <Modal
      opened
      onClose={leave}
      title={t('work:incidents.answerTitle', { count: problem.incidents?.unsolved ?? 0 })}
      size={600}
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
      closeOnClickOutside={false}
    >
      {newest.isError ? <ErrorNote error={newest.error} onRetry={() => void newest.refetch()} /> : null}
      {running ? (
        <IncidentProgress begun={running} close={leave} />
      ) : newest.data ? (
        <Write problem={problem} close={leave} begin={setBegun} />
      ) : null}
    </Modal>
  );
}

const firstName = '{{customer.firstName}}';

function Write({ problem, close, begin }: Props & { begin: (answer: IncidentAnswer) => void }) {
  const { t } = useTranslation();
  const errorWords = useErrorWords();
  const [text, setText] = useState(() => t('work:incidents.greeting', { name: firstName }));
  const send = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      call(ticketWorkRoutes.answerIncidents, { params: { id: problem.id }, body: { html: paragraphsOf(text) } }),
    onSuccess: begin,
  });
  return (
    <Stack gap="sm">
      <p className="dim">{t('work:incidents.means')}</p>
      <Textarea
        label={t('work:incidents.reply')}
        description={t('work:incidents.placeholders', {
          name: firstName,
          whole: '{{customer.name}}',
          number: '{{ticket.id}}',
        })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={6}
        maxRows={16}
        dir="auto"
        data-autofocus
      />
      {send.isError ? (
        <p className="bad-t" role="alert">
          {errorWords(send.error)}
        </p>
      ) : null}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          {t('work:incidents.notNow')}
        </Button>
        <Button disabled={text.trim() === ''} loading={send.isPending} onClick={() => send.mutate()}>
          {t('work:incidents.send', { count: problem.incidents?.unsolved ?? 0 })}
        </Button>
      </Group>
    </Stack>
  );
}
