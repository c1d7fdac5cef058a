import { sql } from 'kysely';
import type { House } from '../../platform/house.ts';

/** What waits on the roads of mail, as Prometheus text. */
export async function mailGauges({ db, now }: House): Promise<string> {
  const { rows } = await sql<Record<'stored' | 'quarantined' | 'due' | 'failing', number>>`
    select (select count(*) from inbound_mails where state = 'stored') as stored,
      (select count(*) from inbound_mails where state = 'quarantined') as quarantined,
      (select count(*) from messages where delivery_state in ('queued', 'deferred') and send_after <= ${now()}) as due,
      (select count(*) from mailboxes where removed_at is null and (error is not null or silent_since is not null)) as failing`.execute(
    db,
  );
  const { stored = 0, quarantined = 0, due = 0, failing = 0 } = rows[0] ?? {};
  const gauges: [string, string, number][] = [
    ['warmline_mails_stored', 'Mails stored and not yet filed', stored],
    ['warmline_mails_quarantined', 'Mails in the quarantine', quarantined],
    ['warmline_messages_due', 'Messages to customers that are due and not yet out', due],
    ['warmline_mailboxes_failing', 'Mailboxes with a fault or an unusual silence', failing],
  ];
  return gauges
    .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('');
}
