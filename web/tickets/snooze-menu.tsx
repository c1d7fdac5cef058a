import { ActionIcon, Menu } from '@mantine/core';
import { IconClockPause } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../contract/tickets.ts';
import { useCan, useMe } from '../ui/me.tsx';
import { useReader } from '../ui/use-reader.ts';
import { plannedTime } from '../words/time-words.ts';
import { snoozePresets } from './snooze-presets.ts';
import { hearTogetherWishes, wishTogether } from './together-wish.ts';
import { useSnooze } from './use-snooze.ts';

/** Sets the open ticket aside until a good time or the customer's answer. `s` opens it. */
export function SnoozeMenu({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const reader = useReader();
  const { timeZone } = useMe().agent;
  const { snooze, wake } = useSnooze(ticket.id);
  const may = useCan('tickets.edit') && ticket.status !== 'solved' && ticket.status !== 'closed';
  useEffect(() => hearTogetherWishes((wish) => wish.kind === 'snooze' && setOpened(true)), []);
  if (!may) return null;
  return (
    <Menu width={280} withInitialFocusPlaceholder={false} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <ActionIcon aria-label={t('together:snooze.act')}>
          <IconClockPause size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('together:snooze.label')}</Menu.Label>
        {snoozePresets(new Date(), timeZone).map(({ name, at }) => (
          <Menu.Item
            key={name}
            rightSection={<small>{plannedTime(at, reader, true)}</small>}
            onClick={() => void snooze(at)}
          >
            {t(`together:snooze.${name}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => void snooze(null)}>{t('together:snooze.reply')}</Menu.Item>
        <Menu.Item onClick={() => wishTogether({ kind: 'snooze-pick' })}>{t('together:snooze.pick')}</Menu.Item>
        {ticket.snooze ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void wake()}>{t('together:snooze.wake')}</Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
