import type { Updateable } from 'kysely';
import type { Mailboxes } from '../../migrations/tables.ts';
import type { Keys } from '../../platform/keys.ts';
import { refuseField } from '../../platform/refuse.ts';
import { dkimPublicKey } from '../rules/dkim-public-key.ts';
import { MAILBOX_SECRETS } from '../rules/mailbox-secrets.ts';
import type { NewMailbox } from './add-mailbox.ts';

type Servers = Pick<NewMailbox, 'imap' | 'smtp' | 'dkim'>;
type Columns = Pick<
  Updateable<Mailboxes>,
  'imap' | 'imap_password' | 'smtp' | 'smtp_password' | 'dkim' | 'dkim_private_key'
>;

/** The columns of a mailbox's servers: what may be shown as JSON, each secret sealed on its own. What is not given stays as it is. */
export function sealedServers(keys: Keys, { imap, smtp, dkim }: Servers): Columns {
  const columns: Columns = {};
  const seal = (secret: string) => keys.seal(MAILBOX_SECRETS, secret);
  if (imap === null) Object.assign(columns, { imap: null, imap_password: null });
  if (imap) {
    const { password, ...shown } = imap;
    Object.assign(columns, { imap: JSON.stringify(shown), ...(password && { imap_password: seal(password) }) });
  }
  if (smtp === null) Object.assign(columns, { smtp: null, smtp_password: null });
  if (smtp) {
    const { password, ...shown } = smtp;
    Object.assign(columns, { smtp: JSON.stringify(shown), ...(password && { smtp_password: seal(password) }) });
  }
  if (dkim === null) Object.assign(columns, { dkim: null, dkim_private_key: null });
  if (dkim) {
    const { privateKey, ...shown } = dkim;
    if (privateKey && !dkimPublicKey(privateKey))
      refuseField('dkim.privateKey', 'mailbox.dkim-key', 'This is not an RSA private key in PEM form.');
    Object.assign(columns, { dkim: JSON.stringify(shown), ...(privateKey && { dkim_private_key: seal(privateKey) }) });
  }
  return columns;
}
