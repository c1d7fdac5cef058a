import { Alert, Checkbox, SegmentedControl, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Ticket, TicketRow } from '../../contract/tickets.ts';
import { togetherRoutes } from '../../contract/together.ts';
import { call } from '../api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast-store.ts';
import { TicketPicker } from './ticket-picker.tsx';
import { useUndoMove } from './use-undo-move.ts';

/** Makes one ticket of two: which is kept, and who and what comes along. Undone by the toast, or later in the ticket. */
export function MergeDialog({ ticket, close }: { ticket: Ticket; close: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const undo = useUndoMove();
  const form = useForm({
    initialValues: {
      other: null as TicketRow | null,
      keep: 'other',
      requestersInCopy: true,
      tags: true,
      followers: true,
    },
    validate: { other: (value) => (value ? null : t('together:merge.needed')) },
  });
  const { other, keep } = form.values;
  const strangers = other !== null && other.requester.id !== ticket.requester.id;
  const send = async ({ other: named, keep: which, ...wish }: typeof form.values) => {
    if (!named) return;
    const [keptId, mergedId] = which === 'this' ? [ticket.id, named.id] : [named.id, ticket.id];
    const kept = await call(togetherRoutes.mergeTickets, {
      params: { id: keptId },
      body: { ...wish, ticketIds: [mergedId] },
    });
    void client.invalidateQueries({ queryKey: ['ticket'] });
    void client.invalidateQueries({ queryKey: ['tickets'] });
    const move = kept.moves.find((each) => each.other.id === mergedId);
    toast({ text: t('together:merge.done', { id: keptId }), ...(move && { undo: () => undo.mutate(move.id) }) });
    if (keptId !== ticket.id) void navigate({ to: `/inbox/all/${keptId}` });
  };
  return (
    <FormDialog
      title={t('together:merge.title', { id: ticket.id })}
      form={form}
      send={send}
      close={close}
      submitWords={t('together:merge.act')}
      asks={false}
      size="lg"
    >
      <TicketPicker
        label={t('together:merge.with')}
        exceptId={ticket.id}
        requesterId={ticket.requester.id}
        value={other}
        onPick={(row) => form.setFieldValue('other', row)}
      />
      {form.getInputProps('other').error ? (
        <Text c="var(--bad-text)" size="sm" role="alert">
          {form.getInputProps('other').error}
        </Text>
      ) : null}
      {other ? (
        <SegmentedControl
          fullWidth
          aria-label={t('together:merge.keep')}
          data={[
            { value: 'other', label: t('together:merge.keepNumber', { id: other.id }) },
            { value: 'this', label: t('together:merge.keepNumber', { id: ticket.id }) },
          ]}
          value={keep}
          onChange={(value) => form.setFieldValue('keep', value)}
        />
      ) : null}
      {strangers ? (
        <Alert color="warn" title={t('together:merge.strangers')}>
          {t('together:merge.strangersBody', { one: ticket.requester.name, other: other.requester.name })}
        </Alert>
      ) : null}
      <Checkbox
        label={t('together:merge.requestersInCopy')}
        {...form.getInputProps('requestersInCopy', { type: 'checkbox' })}
      />
      <Checkbox label={t('together:merge.tags')} {...form.getInputProps('tags', { type: 'checkbox' })} />
      <Checkbox label={t('together:merge.followers')} {...form.getInputProps('followers', { type: 'checkbox' })} />
    </FormDialog>
  );
}
