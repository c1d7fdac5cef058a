import { useDocumentTitle } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { staffRoutes } from '../../contract/staff.ts';
import { PasswordSection } from '../identity/password-section.tsx';
import { SecondFactorSection } from '../identity/second-factor-section.tsx';
import { SessionsSection } from '../identity/sessions-section.tsx';
import { useRefresh } from '../live/use-refresh.ts';
import { PushSection } from '../notifications/push-section.tsx';
import { WaysSection } from '../notifications/ways-section.tsx';
import { OwnProfileSection } from '../staff/own-profile-section.tsx';
import { ThemeSection } from '../staff/theme-section.tsx';
import { useMe } from '../ui/me.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { useChangeTheme } from './use-profile-settings.ts';

/** Everything that is the signed-in agent's own. */
export function ProfilePage() {
  const { t } = useTranslation();
  const { agent } = useMe();
  const changeTheme = useChangeTheme();
  const refresh = useRefresh();
  useDocumentTitle(`${t('staff:profile.title')} · Warmline`);
  return (
    <PageFrame title={t('staff:profile.title')} width="text">
      <OwnProfileSection />
      <ThemeSection change={changeTheme} />
      <WaysSection />
      <PushSection />
      <PasswordSection email={agent.email} />
      <SecondFactorSection isOn={agent.hasSecondFactor} changed={() => refresh(staffRoutes.showMe)} />
      <SessionsSection />
    </PageFrame>
  );
}
