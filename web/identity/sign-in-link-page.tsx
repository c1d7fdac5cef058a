import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { LinkFault } from './link-fault.tsx';
import { linkToken } from './link-token.ts';
import { OutsideSheet } from './outside-sheet.tsx';

/** Signs in with the link that the server printed in its console. */
export function SignInLinkPage() {
  const { t } = useTranslation();
  const begun = useRef(false);
  const signIn = useMutation({
    mutationFn: () => call(identityRoutes.signInByLink, { body: { token: linkToken() } }),
    onSuccess: enterWorkspace,
  });
  const { mutate } = signIn;
  useEffect(() => {
    // A link works once: the second run of an effect in development must not use it up.
    if (begun.current) return;
    begun.current = true;
    mutate();
  }, [mutate]);

  if (!signIn.isError) return <OutsideSheet title={t('identity:link.opening')}>{null}</OutsideSheet>;
  return (
    <LinkFault
      error={signIn.error}
      title={t('identity:link.spentTitle')}
      lede={t('identity:link.spentText')}
      again={() => mutate()}
    />
  );
}
