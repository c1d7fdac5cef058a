import { Menu } from '@mantine/core';
import {
  IconActivity,
  IconChartBar,
  IconDeviceDesktop,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSettings,
  IconSun,
  IconUser,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { themes } from '../../contract/staff.ts';
import { PresenceItems } from '../routing/presence-items.tsx';
import { useOwnPresence } from '../routing/use-own-presence.ts';
import { Avatar } from '../ui/avatar.tsx';
import { useCan, useMe } from '../ui/me.tsx';
import { usePhone } from '../ui/use-phone.ts';
import { showKeys } from './keys-dialog.tsx';
import { useChangeTheme } from './use-profile-settings.ts';
import { useSignOut } from './use-sign-out.ts';
import classes from './you-menu.module.css';

const pictures = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon };

/** The signed-in agent: profile, theme, keys, sign out. */
export function YouMenu() {
  const { t } = useTranslation();
  const { agent } = useMe();
  const changeTheme = useChangeTheme();
  const signOut = useSignOut();
  const { state } = useOwnPresence();
  const phone = usePhone();
  return (
    <Menu position="right-end" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={classes.you}
          aria-label={`${t('shell:you')}, ${agent.name}, ${t(`ui:presence.${state}`)}`}
          title={`${agent.name}, ${t(`ui:presence.${state}`)}`}
        >
          <Avatar name={agent.name} kind="agent" size={24} here={state === 'online'} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{agent.name}</Menu.Label>
        <PresenceItems />
        <Menu.Divider />
        {phone ? <SeldomPlaces /> : null}
        <Menu.Item leftSection={<IconUser size={16} />} component={Link} to="/profile">
          {t('shell:profile')}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={showKeys}>
          {t('shell:keys.show')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell:theme.label')}</Menu.Label>
        {themes.map((theme) => {
          const Picture = pictures[theme];
          return (
            <Menu.Item
              key={theme}
              role="menuitemradio"
              aria-checked={agent.theme === theme}
              leftSection={<Picture size={16} />}
              onClick={() => changeTheme(theme)}
              fw={agent.theme === theme ? 600 : 400}
            >
              {t(`shell:theme.${theme}`)}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {t('shell:signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Places that have no room along the bottom of a phone. */
function SeldomPlaces() {
  const { t } = useTranslation();
  const leads = useCan('routing.manage');
  return (
    <>
      {leads ? (
        <Menu.Item leftSection={<IconActivity size={16} />} component={Link} to="/now">
          {t('shell:now')}
        </Menu.Item>
      ) : null}
      <Menu.Item leftSection={<IconChartBar size={16} />} component={Link} to="/reports">
        {t('shell:reports')}
      </Menu.Item>
      <Menu.Item leftSection={<IconSettings size={16} />} component={Link} to="/settings">
        {t('shell:settings')}
      </Menu.Item>
      <Menu.Divider />
    </>
  );
}
