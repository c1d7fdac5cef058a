import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Mailbox } from '../../../contract/channels.ts';
import type { Mailboxes } from '../../migrations/tables.ts';
import type { Look } from '../../platform/context.ts';
import type { Keys } from '../../platform/keys.ts';
import { dkimPublicKey } from '../rules/dkim-public-key.ts';
import { MAILBOX_SECRETS } from '../rules/mailbox-secrets.ts';

export type MailboxRow = Selectable<Mailboxes> & { aliases: string[] };

/** Rows of mailboxes as `presentMailbox` takes them. */
export function mailboxRows(look: Look) {
  return look.db
    .selectFrom('mailboxes')
    .selectAll()
    .select(
      sql<string[]>`array(select address from mailbox_aliases where mailbox_id = mailboxes.id order by address)`.as(
        'aliases',
      ),
    );
}

/** The only place where a row becomes a mailbox on the wire. No secret leaves by it. */
export function presentMailbox(keys: Keys, row: MailboxRow): Mailbox {
  return {
    id: row.id,
    address: row.address,
    aliases: row.aliases,
    fromName: row.from_name,
    brandId: row.brand_id,
    teamId: row.team_id,
    imap: row.imap as Mailbox['imap'],
    smtp: row.smtp as Mailbox['smtp'],
    dkim: dkimOf(keys, row),
    health: {
      state: healthOf(row),
      lastInAt: row.last_in_at?.toISOString() ?? null,
      lastOutAt: row.last_out_at?.toISOString() ?? null,
      error: row.error,
      errorAt: row.error_at?.toISOString() ?? null,
    },
    removedAt: row.removed_at?.toISOString() ?? null,
  };
}

/** With its public key, so that the DNS record can be shown again at any time. A key sealed under another secret key can't be opened. */
function dkimOf(keys: Keys, row: MailboxRow): Mailbox['dkim'] {
  const dkim = row.dkim as { selector: string; domain: string } | null;
  if (!dkim) return null;
  try {
    const sealed = row.dkim_private_key;
    return { ...dkim, publicKey: sealed && dkimPublicKey(keys.open(MAILBOX_SECRETS, sealed)) };
  } catch {
    return { ...dkim, publicKey: null };
  }
}

function healthOf(row: MailboxRow): Mailbox['health']['state'] {
  if (row.error !== null) return 'failing';
  if (row.silent_since !== null) return 'silent';
  return row.last_in_at === null && row.last_out_at === null ? 'unused' : 'well';
}
