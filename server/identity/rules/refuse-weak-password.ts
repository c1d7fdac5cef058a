import { refuseField } from '../../platform/refuse.ts';
import { type PasswordFault, type PasswordOwner, passwordFault } from './password-fault.ts';

const words: Record<PasswordFault, string> = {
  'password.short': 'A password has at least 10 characters.',
  'password.common': 'This is one of the first passwords that a guesser tries.',
  'password.own-address': 'A password must not be the own name or mail address.',
  'password.company-name': 'A password must not be the name of the company.',
};

/** Refuses the body's password field when the password cannot be taken. */
export function refuseWeakPassword(field: string, password: string, owner: PasswordOwner): void {
  const fault = passwordFault(password, owner);
  if (fault) refuseField(field, fault, words[fault]);
}
