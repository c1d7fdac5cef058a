import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentBrief } from '../../contract/staff.ts';
import { type Ticket, ticketsRoutes } from '../../contract/tickets.ts';
import { call } from '../api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { putTicket } from './ticket-data.ts';

/** Whether a line of summary is due when this agent takes over: from one agent to another, after the first reply. */
export function needsHandOff(ticket: Ticket, to: AgentBrief | null): boolean {
  return to !== null && ticket.assignee !== null && ticket.assignee.id !== to.id && ticket.metrics.agentReplies > 0;
}

/** Asks in a line where things stand, before another agent takes over; the last words of both sides are suggested. */
export function HandOffDialog({ ticket, to, close }: { ticket: Ticket; to: AgentBrief; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const params = { id: ticket.id };
  const suggested = useQuery({
    queryKey: ['ticket', ticket.id, 'hand-off'],
    queryFn: () => call(ticketsRoutes.suggestHandOff, { params }),
    staleTime: 0,
  }).data?.summary;
  const form = useForm({
    initialValues: { summary: '' },
    validate: { summary: (value) => (value.trim() === '' ? t('forms:required') : null) },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the suggestion comes once, and never over written words.
  useEffect(() => {
    if (suggested && !form.isDirty()) form.setValues({ summary: suggested });
  }, [suggested]);
  async function give({ summary }: { summary: string }) {
    const handOff = { summary: summary.trim() };
    putTicket(client, await call(ticketsRoutes.changeTicket, { params, body: { assigneeId: to.id, handOff } }));
    await client.invalidateQueries({ queryKey: ['ticket', ticket.id] });
  }
  return (
    <FormDialog
      title={t('tickets:handOff.title', { name: to.name })}
      form={form}
      send={give}
      close={close}
      submitWords={t('tickets:handOff.give')}
      asks={false}
    >
      <Textarea
        {...form.getInputProps('summary')}
        label={t('tickets:handOff.summary')}
        description={t('tickets:handOff.means')}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={1000}
        dir="auto"
        data-autofocus
      />
    </FormDialog>
  );
}
