import type { Domain } from '../platform/domain.ts';
import { authenticate } from './policy.ts';

export const identity: Domain = {
  name: 'identity',
  authenticate,
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
