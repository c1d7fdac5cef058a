import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { linkToken } from './link-token.ts';
import { OutsideLink } from './outside-link.tsx';
import { OutsideSheet } from './outside-sheet.tsx';
import { SetUpForm } from './set-up-form.tsx';

/** The very first page of a new house: the company and its owner. */
export function SetUpPage() {
  const { t } = useTranslation();
  const setup = useQuery({
    queryKey: ['setup'],
    queryFn: () => call(identityRoutes.showSetup),
    retry: false,
  });
  const foot = <OutsideLink to="/sign-in">{t('identity:signIn.instead')}</OutsideLink>;
  if (setup.isError)
    return (
      <OutsideSheet title={t('identity:setUp.title')}>
        <ErrorNote error={setup.error} onRetry={() => void setup.refetch()} />
      </OutsideSheet>
    );
  if (!setup.data) return <OutsideSheet title={t('identity:setUp.title')}>{null}</OutsideSheet>;
  if (!setup.data.open)
    return (
      <OutsideSheet title={t('identity:setUp.doneTitle')} lede={t('identity:setUp.doneText')} foot={foot}>
        {null}
      </OutsideSheet>
    );
  if (linkToken() === '')
    return (
      <OutsideSheet title={t('identity:setUp.linkTitle')} lede={t('identity:setUp.linkText')}>
        {null}
      </OutsideSheet>
    );
  return (
    <OutsideSheet title={t('identity:setUp.title')} lede={t('identity:setUp.lede')}>
      <SetUpForm />
    </OutsideSheet>
  );
}
