import { Button, Checkbox, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sideConversationsRoutes } from '../../contract/side-threads.ts';
import { call } from '../api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useCan } from '../ui/me.tsx';
import { useTeams } from '../ui/staff-lists.ts';
import type { OpenTicket } from './ticket-data.ts';
import { refreshSides } from './use-side.ts';

const OUTSIDE = 'outside';
const emailLike = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;
type Props = { open: OpenTicket; close: () => void; show: (id: number) => void };

/** Begins a side conversation: with whom, what about, the first message, and which files of the ticket go along. */
export function SideDialog({ open: { ticket, messages }, close, show }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const teams = useTeams();
  const mayReply = useCan('tickets.reply');
  const clientId = useRef(crypto.randomUUID());
  const form = useForm({
    initialValues: { with: '', address: '', subject: ticket.subject, text: '', files: [] as string[] },
    validate: {
      with: (value) => (value === '' ? t('forms:required') : null),
      address: (value, all) => (all.with === OUTSIDE && !emailLike.test(value.trim()) ? t('side:addressWrong') : null),
      subject: (value) => (value.trim() === '' ? t('forms:required') : null),
      text: (value) => (value.trim() === '' ? t('forms:required') : null),
    },
  });
  const files = messages.flatMap((each) => each.attachments).filter((each) => !each.inline && !each.redactedAt);
  const asked = messages.findLast((each) => each.author.kind === 'customer')?.text;
  const people = [
    ...teams.map((team) => ({ value: String(team.id), label: team.name })),
    ...(mayReply ? [{ value: OUTSIDE, label: t('side:outside') }] : []),
  ];
  const send = async (values: typeof form.values) => {
    const whom = values.with === OUTSIDE ? { address: values.address.trim() } : { teamId: Number(values.with) };
    const made = await call(sideConversationsRoutes.openSideConversation, {
      params: { id: ticket.id },
      body: {
        with: whom,
        subject: values.subject,
        text: values.text,
        attachmentIds: values.files.map(Number),
        clientId: clientId.current,
      },
    });
    await refreshSides(client);
    setTimeout(() => show(made.id));
  };
  const quote = () => {
    const lines = (asked ?? '').split('\n').map((line) => `> ${line}`);
    form.setFieldValue('text', `${form.values.text}${form.values.text ? '\n\n' : ''}${lines.join('\n')}\n\n`);
  };
  return (
    <FormDialog title={t('side:add')} form={form} send={send} close={close} submitWords={t('side:begin')} size="lg">
      <Select {...form.getInputProps('with')} label={t('side:with')} data={people} searchable data-autofocus />
      {form.values.with === OUTSIDE ? (
        <TextInput {...form.getInputProps('address')} label={t('side:address')} type="email" autoComplete="off" />
      ) : null}
      <TextInput {...form.getInputProps('subject')} label={t('side:subject')} dir="auto" />
      <Textarea
        {...form.getInputProps('text')}
        label={t('side:text')}
        description={
          form.values.with === OUTSIDE
            ? t('side:noteOutside', { address: form.values.address || '…' })
            : t('side:noteInside')
        }
        autosize
        minRows={5}
        maxRows={14}
        dir="auto"
      />
      {asked ? (
        <Button variant="subtle" color="gray" size="xs" onClick={quote} style={{ alignSelf: 'flex-start' }}>
          {t('side:quote')}
        </Button>
      ) : null}
      {files.length > 0 ? (
        <Checkbox.Group {...form.getInputProps('files')} label={t('side:files')}>
          <Stack gap={6} mt={6}>
            {files.map((file) => (
              <Checkbox key={file.id} value={String(file.id)} label={file.name} />
            ))}
          </Stack>
        </Checkbox.Group>
      ) : null}
    </FormDialog>
  );
}
