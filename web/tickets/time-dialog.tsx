import { Button, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type TimeEntry, ticketWorkRoutes } from '../../contract/ticket-work.ts';
import { call } from '../api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useFreshTime } from './use-time-spent.ts';

type Props = { ticketId: number; entry: TimeEntry | null; close: () => void };

/** Time one spent, by hand: how many minutes and on what. An entry of one's own can be changed or taken away. */
export function TimeDialog({ ticketId, entry, close }: Props) {
  const { t } = useTranslation();
  const fresh = useFreshTime(ticketId);
  const form = useForm<{ minutes: number | string; note: string }>({
    initialValues: { minutes: entry ? Math.max(1, Math.round(entry.seconds / 60)) : '', note: entry?.note ?? '' },
    validate: {
      minutes: (value) => (Number(value) >= 1 && Number(value) <= 1440 ? null : t('work:time.minutesRule')),
    },
  });
  async function save({ minutes, note }: { minutes: number | string; note: string }) {
    const body = { seconds: Math.round(Number(minutes) * 60), note };
    if (entry) await call(ticketWorkRoutes.changeTimeEntry, { params: { id: entry.id }, body });
    else await call(ticketWorkRoutes.addTimeEntry, { params: { id: ticketId }, body });
    await fresh();
  }
  return (
    <FormDialog title={t(entry ? 'work:time.change' : 'work:time.add')} form={form} send={save} close={close}>
      <NumberInput
        {...form.getInputProps('minutes')}
        label={t('work:time.howLong')}
        min={1}
        max={1440}
        data-autofocus
      />
      <TextInput {...form.getInputProps('note')} label={t('work:time.note')} maxLength={500} dir="auto" />
      {entry ? <RemoveEntry entry={entry} ticketId={ticketId} done={close} /> : null}
    </FormDialog>
  );
}

function RemoveEntry({ entry, ticketId, done }: { entry: TimeEntry; ticketId: number; done: () => void }) {
  const { t } = useTranslation();
  const fresh = useFreshTime(ticketId);
  const remove = useMutation({
    mutationFn: () => call(ticketWorkRoutes.removeTimeEntry, { params: { id: entry.id } }),
    onSuccess: async () => {
      await fresh();
      done();
    },
  });
  return (
    <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate()} style={{ alignSelf: 'start' }}>
      {t('work:time.remove')}
    </Button>
  );
}
