import { useMutation } from '@tanstack/react-query';
import { identityRoutes } from '../../contract/identity.ts';
import { call } from '../api.ts';

/** Ends the session and leaves the page, so that nothing of it stays in memory. */
export function useSignOut(): () => void {
  const end = useMutation({
    mutationFn: () => call(identityRoutes.signOut),
    onSuccess: () => location.assign('/sign-in'),
  });
  return () => end.mutate();
}
