import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { presenceStates } from '../../contract/routing.ts';
import { presenceTone } from '../ui/agent-presence.ts';
import { StatusDot } from '../ui/status-dot.tsx';
import { askBreak } from './break-dialog.tsx';
import { useOwnPresence } from './use-own-presence.ts';

/** Online, away, on a break, offline: the part of the own menu that says how one stands. */
export function PresenceItems() {
  const { t } = useTranslation();
  const own = useOwnPresence();
  return (
    <>
      <Menu.Label>{t('routing:presence.label')}</Menu.Label>
      {presenceStates.map((state) => (
        <Menu.Item
          key={state}
          role="menuitemradio"
          aria-checked={own.state === state}
          fw={own.state === state ? 600 : 400}
          leftSection={
            <span style={{ display: 'grid', width: 16, placeItems: 'center' }}>
              <StatusDot tone={presenceTone[state]} />
            </span>
          }
          onClick={() => (state === 'break' ? askBreak() : own.choose(state))}
        >
          {own.state === state && own.reason
            ? `${t(`ui:presence.${state}`)}: ${own.reason}`
            : t(`ui:presence.${state}`)}
        </Menu.Item>
      ))}
    </>
  );
}
