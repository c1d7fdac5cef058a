import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { OutsideLink } from './outside-link.tsx';
import { OutsideSheet } from './outside-sheet.tsx';
import { type Credentials, PasswordStep } from './password-step.tsx';
import { SecondFactorStep } from './second-factor-step.tsx';

/** Mail address and password, and the second factor where there is one. */
export function SignInPage() {
  const { t } = useTranslation();
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => call(identityRoutes.showSetup), retry: false });
  const [known, setKnown] = useState<Credentials | null>(null);

  async function signIn(given: Credentials & { code?: string }) {
    const { state } = await call(identityRoutes.signIn, { body: given });
    if (state === 'signed-in') enterWorkspace();
    else setKnown({ email: given.email, password: given.password });
  }

  // Nobody can sign in to a house without an owner: say where its first link is instead.
  if (setup.data?.open) return <Navigate to="/setup" replace />;
  if (known)
    return (
      <OutsideSheet title={t('identity:secondFactor.title')} lede={t('identity:secondFactor.lede')}>
        <SecondFactorStep send={(code) => signIn({ ...known, code })} back={() => setKnown(null)} />
      </OutsideSheet>
    );
  return (
    <OutsideSheet
      title={t('identity:signIn.title')}
      lede={t('identity:signIn.lede')}
      foot={<OutsideLink to="/forgotten-password">{t('identity:signIn.forgotten')}</OutsideLink>}
    >
      <PasswordStep send={signIn} />
    </OutsideSheet>
  );
}
