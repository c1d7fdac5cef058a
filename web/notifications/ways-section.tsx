import { Checkbox, Group, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  type NotificationKind,
  type NotificationSettings,
  type NotificationWay,
  notificationKinds,
  notificationsRoutes,
  notificationWays,
} from '../../contract/notifications.ts';
import { call } from '../api.ts';
import { reading } from '../live/reading.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import classes from './ways-section.module.css';

type Change = (wish: Partial<NotificationSettings>) => void;

/** Which happenings reach the signed-in agent, and how. Kept at once. */
export function WaysSection() {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const settings = useQuery(reading(notificationsRoutes.showNotificationSettings));
  const { mutate: change } = useMutation({
    mutationFn: (body: Partial<NotificationSettings>) => call(notificationsRoutes.changeNotificationSettings, { body }),
    onSettled: () => refresh(notificationsRoutes.showNotificationSettings),
  });
  return (
    <Section title={t('notifications:ways.title')} lede={t('notifications:ways.lede')}>
      <Loaded query={settings} lines={6}>
        {(wish) => (
          <Stack gap="lg">
            <WaysTable wish={wish} change={change} />
            <MailTimes wish={wish} change={change} />
            <QuietHours key={JSON.stringify(wish.quiet)} wish={wish} change={change} />
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

function WaysTable({ wish, change }: { wish: NotificationSettings; change: Change }) {
  const { t } = useTranslation();
  const flip = (kind: NotificationKind, way: NotificationWay, on: boolean) => {
    const ways = notificationWays.filter((each) => (each === way ? on : wish.ways[kind].includes(each)));
    change({ ways: { ...wish.ways, [kind]: ways } });
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{t('notifications:ways.what')}</th>
          {notificationWays.map((way) => (
            <th key={way} className={classes.way}>
              {t(`notifications:way.${way}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {notificationKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`notifications:kind.${kind}`)}</th>
            {notificationWays.map((way) => (
              <td key={way} className={classes.way}>
                <Checkbox
                  aria-label={`${t(`notifications:kind.${kind}`)}: ${t(`notifications:way.${way}`)}`}
                  checked={wish.ways[kind].includes(way)}
                  onChange={(event) => flip(kind, way, event.currentTarget.checked)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const afters = [5, 15, 30, 60, 240] as const;
const everys = [15, 60, 240, 1440] as const;

function MailTimes({ wish, change }: { wish: NotificationSettings; change: Change }) {
  const { t } = useTranslation();
  const data = (minutes: readonly number[], own: number) =>
    [...new Set([...minutes, own])]
      .toSorted((a, b) => a - b)
      .map((each) => ({
        value: String(each),
        label:
          each % 60 === 0
            ? t('notifications:ways.hours', { count: each / 60 })
            : t('notifications:ways.minutes', { count: each }),
      }));
  return (
    <Group gap="md">
      <Select
        label={t('notifications:ways.after')}
        data={data(afters, wish.mailAfterMinutes)}
        value={String(wish.mailAfterMinutes)}
        allowDeselect={false}
        onChange={(value) => change({ mailAfterMinutes: Number(value) })}
      />
      <Select
        label={t('notifications:ways.every')}
        data={data(everys, wish.mailEveryMinutes)}
        value={String(wish.mailEveryMinutes)}
        allowDeselect={false}
        onChange={(value) => change({ mailEveryMinutes: Number(value) })}
      />
    </Group>
  );
}

function QuietHours({ wish: { quiet }, change }: { wish: NotificationSettings; change: Change }) {
  const { t } = useTranslation();
  const set = (part: 'from' | 'to', value: string) => {
    if (quiet && /^\d\d:\d\d$/.test(value) && value !== quiet[part]) change({ quiet: { ...quiet, [part]: value } });
  };
  return (
    <Stack gap="xs">
      <Switch
        label={t('notifications:ways.quiet')}
        description={t('notifications:ways.quietMeans')}
        checked={quiet !== null}
        onChange={(event) => change({ quiet: event.currentTarget.checked ? { from: '20:00', to: '07:00' } : null })}
      />
      {quiet ? (
        <Group gap="md">
          {(['from', 'to'] as const).map((part) => (
            <TextInput
              key={part}
              type="time"
              w={130}
              label={t(`notifications:ways.${part}`)}
              defaultValue={quiet[part]}
              onBlur={(event) => set(part, event.currentTarget.value)}
            />
          ))}
        </Group>
      ) : null}
    </Stack>
  );
}
