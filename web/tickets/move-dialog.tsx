import { Checkbox, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Message, Ticket, TicketRow } from '../../contract/tickets.ts';
import { togetherRoutes } from '../../contract/together.ts';
import { call } from '../api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast-store.ts';
import { TicketPicker } from './ticket-picker.tsx';
import { useUndoMove } from './use-undo-move.ts';

type Props = { ticket: Ticket; messages: readonly Message[]; first: number; close: () => void };

/** Chosen messages become a ticket of their own, or go to another one. */
export function MoveDialog({ ticket, messages, first, close }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const undo = useUndoMove();
  const form = useForm({
    initialValues: {
      to: 'new',
      chosen: [String(first)],
      subject: ticket.subject,
      ofWriter: false,
      other: null as TicketRow | null,
    },
    validate: {
      chosen: (chosen) => (chosen.length > 0 ? null : t('together:move.noneChosen')),
      subject: (subject, { to }) => (to === 'other' || subject.trim() ? null : t('together:move.subjectNeeded')),
      other: (other, { to }) => (to === 'new' || other ? null : t('together:merge.needed')),
    },
  });
  const { to, chosen, other } = form.values;
  const send = async (values: typeof form.values) => {
    const messageIds = values.chosen.map(Number);
    const there = await (values.to === 'new'
      ? call(togetherRoutes.splitTicket, {
          params: { id: ticket.id },
          body: { messageIds, subject: values.subject, requester: values.ofWriter ? 'writer' : 'same' },
        })
      : call(togetherRoutes.moveMessagesTo, {
          params: { id: ticket.id },
          body: { messageIds, toTicketId: values.other?.id ?? 0 },
        }));
    void client.invalidateQueries({ queryKey: ['ticket'] });
    const move = there.moves[0];
    toast({ text: t('together:move.done', { id: there.id }), ...(move && { undo: () => undo.mutate(move.id) }) });
    void navigate({ to: `/inbox/all/${there.id}` });
  };
  const missing = form.getInputProps('chosen').error ?? form.getInputProps('other').error;
  return (
    <FormDialog
      title={t('together:move.title')}
      form={form}
      send={send}
      close={close}
      submitWords={t('together:move.act')}
      size="lg"
    >
      <SegmentedControl
        fullWidth
        aria-label={t('together:move.title')}
        data={[
          { value: 'new', label: t('together:move.toNew') },
          { value: 'other', label: t('together:move.toOther') },
        ]}
        value={to}
        onChange={(value) => form.setFieldValue('to', value)}
      />
      <Checkbox.Group
        label={t('together:move.messages')}
        value={chosen}
        onChange={(value) => form.setFieldValue('chosen', value)}
      >
        <Stack gap={6} mt={6}>
          {messages
            .filter((each) => each.kind !== 'system')
            .map((each) => (
              <Checkbox
                key={each.id}
                value={String(each.id)}
                label={`${each.author.name}: ${each.text.slice(0, 80).replace(/\s+/g, ' ')}`}
              />
            ))}
        </Stack>
      </Checkbox.Group>
      {missing ? (
        <Text c="var(--bad-text)" size="sm" role="alert">
          {missing}
        </Text>
      ) : null}
      {to === 'new' ? (
        <>
          <TextInput label={t('together:move.subject')} {...form.getInputProps('subject')} />
          <Checkbox label={t('together:move.ofWriter')} {...form.getInputProps('ofWriter', { type: 'checkbox' })} />
        </>
      ) : (
        <TicketPicker
          label={t('together:move.other')}
          exceptId={ticket.id}
          requesterId={ticket.requester.id}
          value={other}
          onPick={(row) => form.setFieldValue('other', row)}
        />
      )}
    </FormDialog>
  );
}
