import { Button, Menu, Popover, Stack } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { IconCalendarTime, IconChevronDown, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../ui/use-reader.ts';
import { laterTimes, wallTime, zonedInstant } from '../ui/zoned-instant.ts';
import { plannedTime } from '../words/time-words.ts';
import classes from './composer.module.css';

type Props = { disabled: boolean; withSolve: boolean; onSend: (how: { solve?: boolean; sendAt?: Date }) => void };

/** Other ways to send: with solving on a phone, and later. */
export function SendMenu({ disabled, withSolve, onSend }: Props) {
  const { t } = useTranslation();
  const reader = useReader();
  const [picking, setPicking] = useState(false);
  return (
    <Popover opened={picking} onChange={setPicking} position="top-end" trapFocus withinPortal>
      <Popover.Target>
        <span className={classes.laterPlace} aria-hidden="true" />
      </Popover.Target>
      <Menu position="top-end" width={330}>
        <Menu.Target>
          <Button
            className={classes.sendMore ?? ''}
            disabled={disabled}
            aria-label={t('tickets:later.label')}
            title={t('tickets:later.label')}
            px={6}
          >
            <IconChevronDown size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {withSolve ? (
            <Menu.Item leftSection={<IconCircleCheck size={16} />} onClick={() => onSend({ solve: true })}>
              {t('tickets:composer.sendAndSolve')}
            </Menu.Item>
          ) : null}
          <Menu.Label>{t('tickets:later.title')}</Menu.Label>
          {laterTimes(new Date(), reader.timeZone).map((each) => (
            <Menu.Item
              key={each.name}
              leftSection={<IconClock size={16} />}
              rightSection={<span className="dim num">{plannedTime(each.at, reader, true)}</span>}
              onClick={() => onSend({ sendAt: each.at })}
            >
              {t(`tickets:later.${each.name}`)}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconCalendarTime size={16} />} onClick={() => setPicking(true)}>
            {t('tickets:later.pick')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Popover.Dropdown>
        <LaterForm
          onPick={(sendAt) => {
            setPicking(false);
            onSend({ sendAt });
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function LaterForm({ onPick }: { onPick: (at: Date) => void }) {
  const { t } = useTranslation();
  const reader = useReader();
  const now = wallTime(new Date(), reader.timeZone);
  const [wall, setWall] = useState<string | null>(null);
  const at = wall ? zonedInstant(wall, reader.timeZone) : null;
  const ahead = at !== null && at.getTime() > Date.now() + 60_000;
  return (
    <Stack gap="sm">
      <DateTimePicker
        label={t('tickets:later.when', { zone: reader.timeZone })}
        placeholder={t('tickets:later.pick')}
        value={wall}
        onChange={setWall}
        minDate={now}
        size="sm"
        w={260}
        popoverProps={{ withinPortal: false }}
        valueFormat="D MMM YYYY HH:mm"
        error={at && !ahead ? t('tickets:later.past') : undefined}
        data-autofocus
      />
      <Button disabled={!ahead} onClick={() => at && onPick(at)}>
        {t('tickets:later.send')}
      </Button>
    </Stack>
  );
}
