import { sql } from 'kysely';
import type { Look } from '../../platform/context.ts';
import { MAILBOX_SECRETS } from '../rules/mailbox-secrets.ts';

/** The mailbox a message goes out from, with what is needed to use its servers. */
export type SendingMailbox = {
  id: number;
  address: string;
  fromName: 'agent' | 'brand';
  brandName: string;
  signature: string;
  /** Null: the server of the house. */
  smtpUrl: string | null;
  dkim: { domainName: string; keySelector: string; privateKey: string } | null;
};

type Smtp = { host: string; port: number; security: 'tls' | 'starttls' | 'none'; account: string | null };
type Row = Omit<SendingMailbox, 'smtpUrl' | 'dkim'> & {
  smtp: Smtp | null;
  smtpPassword: string | null;
  dkim: { selector: string; domain: string } | null;
  dkimKey: string | null;
};

/** The ticket's own mailbox; without one the first of its brand, else the first. Undefined when there is none at all. */
export async function sendingMailbox(
  look: Look,
  ticket: { mailboxId: number | null; brandId: number | null },
): Promise<SendingMailbox | undefined> {
  const { rows } = await sql<Row>`
    select m.id, m.address, m.from_name as "fromName", b.name as "brandName", b.signature, m.smtp, m.smtp_password as "smtpPassword",
      m.dkim, m.dkim_private_key as "dkimKey"
    from mailboxes m join brands b on b.id = m.brand_id where m.removed_at is null
    order by m.id is distinct from ${ticket.mailboxId}, m.brand_id is distinct from ${ticket.brandId}, m.id limit 1`.execute(
    look.db,
  );
  return rows[0] && opened(look, rows[0]);
}

function opened({ house }: Look, { smtp, smtpPassword, dkim, dkimKey, ...row }: Row): SendingMailbox {
  const open = (sealed: string) => house.keys.open(MAILBOX_SECRETS, sealed);
  const signs = dkim && dkimKey;
  return {
    ...row,
    smtpUrl: smtp && smtpUrlOf(smtp, smtpPassword && open(smtpPassword)),
    dkim: signs ? { domainName: dkim.domain, keySelector: dkim.selector, privateKey: open(dkimKey) } : null,
  };
}

/** A mail server as one URL. STARTTLS is demanded, not hoped for: who stands between could strip the offer. */
export function smtpUrlOf({ host, port, security, account }: Smtp, password: string | null): string {
  const secrets = account ? `${encodeURIComponent(account)}:${encodeURIComponent(password ?? '')}@` : '';
  const literal = host.includes(':') ? `[${host}]` : host;
  const ends = { tls: '', starttls: '?requireTLS=true', none: '?ignoreTLS=true' } as const;
  return `${security === 'tls' ? 'smtps' : 'smtp'}://${secrets}${literal}:${port}/${ends[security]}`;
}
