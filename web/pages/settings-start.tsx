import { Navigate } from '@tanstack/react-router';
import { useMe } from '../ui/me.tsx';
import { usePhone } from '../ui/use-phone.ts';
import { settingsSections } from './settings-sections.ts';

/** `/settings` itself: the first section one may see; on a phone only the list stands there. */
export function SettingsStart() {
  const phone = usePhone();
  const held = useMe().permissions;
  const first = settingsSections.flatMap((group) => [...group.sections]).find((each) => held.includes(each.permission));
  return phone || !first ? null : <Navigate to={`/settings/${first.path}`} replace />;
}
