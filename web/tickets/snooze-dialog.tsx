import { DateTimePicker } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useMe } from '../ui/me.tsx';
import { wallTime, zonedInstant } from '../ui/zoned-instant.ts';
import { snoozePresets } from './snooze-presets.ts';
import { useSnooze } from './use-snooze.ts';

/** A day and a time of one's own until which the ticket is set aside. */
export function SnoozeDialog({ id, close }: { id: number; close: () => void }) {
  const { t } = useTranslation();
  const { timeZone } = useMe().agent;
  const { snooze } = useSnooze(id);
  const now = new Date();
  const tomorrow = snoozePresets(now, timeZone).find((each) => each.name === 'tomorrow');
  const form = useForm({
    initialValues: { wall: tomorrow ? wallTime(tomorrow.at, timeZone) : '' },
    validate: {
      wall: (wall) => (wall && zonedInstant(wall, timeZone) > new Date() ? null : t('together:snooze.future')),
    },
  });
  return (
    <FormDialog
      title={t('together:snooze.pickTitle')}
      form={form}
      send={async ({ wall }) => snooze(zonedInstant(wall, timeZone))}
      close={close}
      submitWords={t('together:snooze.act')}
      asks={false}
    >
      <DateTimePicker
        label={t('together:snooze.until')}
        valueFormat="D MMM YYYY HH:mm"
        value={form.values.wall || null}
        error={form.getInputProps('wall').error}
        onChange={(wall) => form.setFieldValue('wall', wall ?? '')}
      />
    </FormDialog>
  );
}
