import type { Pool } from 'pg';
import type { Config } from '../../platform/config.ts';
import { checkDoors } from './check-doors.ts';
import { amiss, type Finding, well, wordsOf } from './finding.ts';
import { greetMailServer, type MailServer } from './greet-mail-server.ts';

/** Mailboxes, the servers that take our mail out, our own door, and what lies in between. */
export async function checkMail(pool: Pool, config: Config): Promise<Finding[]> {
  const mailboxes = await readMailboxes(pool);
  const outbound = await Promise.all(outboundServers(mailboxes, config).map(greet));
  const none = amiss(
    'mail',
    'warn',
    'There is no mailbox: no mail comes in or goes out.',
    'Add one under Settings, Mailboxes.',
  );
  return [
    ...(mailboxes.length === 0 ? [none] : mailboxes.map(mailboxFinding)),
    ...(outbound.length === 0 ? [keptInOutbox] : outbound),
    ...(await checkDoors(config)),
    ...trafficFindings(await readTraffic(pool)),
  ];
}

const keptInOutbox = amiss(
  'mail',
  'warn',
  'No outgoing mail server is set: replies wait in the built-in outbox.',
  'Set SMTP_URL, or a server at each mailbox.',
);

export type MailboxFacts = {
  address: string;
  smtp: MailServer | null;
  error: string | null;
  errorAt: Date | null;
  silentSince: Date | null;
};

async function readMailboxes(pool: Pool): Promise<MailboxFacts[]> {
  const { rows } = await pool.query<MailboxFacts>(`
    select address, smtp, error, error_at as "errorAt", silent_since as "silentSince"
    from mailboxes where removed_at is null order by address`);
  return rows;
}

/** Pure: how one mailbox is doing. */
export function mailboxFinding({ address, error, errorAt, silentSince }: MailboxFacts): Finding {
  if (error !== null)
    return amiss(
      'mail',
      'bad',
      `${address} fails since ${errorAt?.toISOString() ?? 'some time'}: ${error}`,
      'Open Settings, Mailboxes and test it; the words are the other server’s.',
    );
  if (silentSince !== null)
    return amiss(
      'mail',
      'warn',
      `${address} is silent since ${silentSince.toISOString()}, longer than it usually is.`,
      'Send a mail to it and see whether its forwarding still works.',
    );
  return well('mail', `${address} is well.`);
}

function outboundServers(mailboxes: readonly MailboxFacts[], { smtpUrl }: Config): MailServer[] {
  const url = smtpUrl ? URL.parse(smtpUrl) : null;
  const isTls = url?.protocol === 'smtps:';
  const general: MailServer[] = url
    ? [{ host: url.hostname, port: Number(url.port) || (isTls ? 465 : 587), security: isTls ? 'tls' : 'none' }]
    : [];
  const all = [...general, ...mailboxes.flatMap(({ smtp }) => smtp ?? [])];
  return [...new Map(all.map((server) => [`${server.host}:${server.port}:${server.security}`, server])).values()];
}

async function greet(server: MailServer): Promise<Finding> {
  const name = `The outgoing mail server ${server.host}:${server.port}`;
  try {
    return well('mail', `${name} greets: ${await greetMailServer(server)}`);
  } catch (fault) {
    return amiss(
      'mail',
      'bad',
      `${name} cannot be used: ${wordsOf(fault)}.`,
      'See that it runs, that a firewall lets us out, and that host, port and security are right.',
    );
  }
}

export type TrafficFacts = {
  quarantined: number;
  unfiled: number;
  unfiledFor: number;
  due: number;
  dueFor: number;
  failed: number;
};

async function readTraffic(pool: Pool): Promise<TrafficFacts> {
  const seconds = (column: string) => `coalesce(extract(epoch from clock_timestamp() - min(${column})), 0)::float8`;
  const { rows } = await pool.query<TrafficFacts>(`
    select (select count(*) from inbound_mails where state = 'quarantined') as quarantined, i.*, m.*,
      (select count(*) from messages where delivery_state = 'failed' and delivery_at > now() - interval '1 day') as failed
    from (select count(*) as unfiled, ${seconds('received_at')} as "unfiledFor" from inbound_mails where state in ('stored', 'parsed')) i,
      (select count(*) as due, ${seconds('send_after')} as "dueFor" from messages where delivery_state in ('queued', 'deferred') and send_after <= now()) m`);
  return rows[0]!;
}

/** Pure: what lies in between, and whether it lies too long. Seconds. */
export function trafficFindings({ quarantined, unfiled, unfiledFor, due, dueFor, failed }: TrafficFacts): Finding[] {
  const work = 'See that a process with ROLE=all or worker runs, and read its log.';
  const held = (count: number, longest: number, what: string): Finding =>
    count > 0 && longest > 300
      ? amiss(
          'mail',
          longest > 3600 ? 'bad' : 'warn',
          `${count} ${what}, the oldest for ${Math.round(longest / 60)} min.`,
          work,
        )
      : well('mail', count > 0 ? `${count} ${what}, none for long.` : `No mails ${what.replace(/^mails /, '')}.`);
  return [
    held(unfiled, unfiledFor, 'mails wait to be filed'),
    held(due, dueFor, 'mails wait to go out'),
    quarantined > 0
      ? amiss(
          'mail',
          'warn',
          `${quarantined} mails are in quarantine.`,
          'Open Settings, Quarantine: retry or ignore each.',
        )
      : well('mail', 'The quarantine is empty.'),
    ...(failed > 0
      ? [
          amiss(
            'mail',
            'warn',
            `${failed} messages could not be delivered since yesterday.`,
            'Their tickets show the other server’s words.',
          ),
        ]
      : []),
  ];
}
