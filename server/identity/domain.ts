import type { Domain } from '../platform/domain.ts';
import { tidyIdentity } from './commands/tidy-identity.ts';
import { mailInvitation } from './jobs/mail-invitation.ts';
import { mailPasswordChanged } from './jobs/mail-password-changed.ts';
import { mailResetLink } from './jobs/mail-reset-link.ts';
import { authenticate } from './policy.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const identity: Domain = {
  name: 'identity',
  authenticate,
  routes,
  reactions,
  jobs: [
    { name: 'identity.mail-reset-link', run: mailResetLink },
    { name: 'identity.mail-invitation', run: mailInvitation },
    { name: 'identity.mail-password-changed', run: mailPasswordChanged },
    {
      name: 'identity.tidy',
      cron: '17 3 * * *',
      run: (edge) => edge.transact({ kind: 'system', name: 'identity.tidy' }, tidyIdentity),
    },
  ],
  tables: [
    'credentials',
    'recovery_codes',
    'sessions',
    'invitations',
    'sign_in_links',
    'api_tokens',
    'sign_in_attempts',
  ],
};
