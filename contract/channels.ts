import { z } from 'zod';
import { pageOf, pageQuery } from './page.ts';
import { emailAddress, id, idParams, instant, nothing, route } from './route.ts';

const port = z.number().int().min(1).max(65535);
const host = z.string().trim().min(1).max(253);
/** `tls`: implicit; `starttls`: upgraded, refused if the server can't; `none`: only for a server on the same machine. */
const security = z.enum(['tls', 'starttls', 'none']);
const imapShown = z.object({
  host,
  port,
  security,
  account: z.string().max(254),
  folder: z.string().max(200).default('INBOX'),
});
const smtpShown = z.object({ host, port, security, account: z.string().max(254).nullable() });
const secret = z.string().min(1).max(8000);

/** How a mailbox is doing, in facts. `silent` means silence longer than its own normal. */
export const mailboxHealth = z.object({
  state: z.enum(['well', 'silent', 'failing', 'unused']),
  lastInAt: instant.nullable(),
  lastOutAt: instant.nullable(),
  error: z.string().nullable().describe('The other server’s own words of the last failure, null once it works again.'),
  errorAt: instant.nullable(),
});

/** An address under which mail comes in and goes out. Secrets are never answered; `has…` says that they are there. */
export const mailbox = z.object({
  id,
  address: z.string(),
  aliases: z.array(z.string()).describe('Other addresses whose mail comes in here.'),
  fromName: z.enum(['agent', 'brand']),
  brandId: id,
  teamId: id.nullable(),
  imap: imapShown.nullable(),
  smtp: smtpShown.nullable().describe('Null: the server’s SMTP_URL, or the built-in outbox when there is none.'),
  dkim: z
    .object({
      selector: z.string(),
      domain: z.string(),
      publicKey: z
        .string()
        .nullable()
        .describe('The `p=` of its DNS record (RFC 6376 §3.6.1); null when the private key can’t be read.'),
    })
    .nullable(),
  health: mailboxHealth,
  removedAt: instant.nullable(),
});
export type Mailbox = z.infer<typeof mailbox>;
const mailboxWrite = z.object({
  address: emailAddress,
  aliases: z.array(emailAddress).max(50),
  fromName: z.enum(['agent', 'brand']),
  brandId: id,
  teamId: id.nullable(),
  imap: imapShown.extend({ password: secret.optional() }).nullable(),
  smtp: smtpShown.extend({ password: secret.optional() }).nullable(),
  dkim: z
    .object({ selector: z.string().regex(/^[a-z0-9._-]{1,63}$/i), domain: host, privateKey: secret.optional() })
    .nullable(),
});

export const inboundStates = ['stored', 'parsed', 'filed', 'quarantined', 'ignored'] as const;
/** A mail that came in, from its raw form on. */
export const inboundMail = z.object({
  id,
  state: z.enum(inboundStates),
  reason: z
    .string()
    .nullable()
    .describe('A stable dotted code for quarantined and ignored; the words are in the catalogue.'),
  detail: z.string().nullable().describe('What the fault said, for an administrator.'),
  receivedAt: instant,
  via: z.enum(['smtp', 'imap']),
  mailFrom: z.string(),
  rcptTo: z.array(z.string()),
  subject: z.string().nullable(),
  size: z.number().int(),
  attempts: z.number().int(),
  ticketId: id.nullable(),
});
export type InboundMail = z.infer<typeof inboundMail>;

/** A mail that nothing took out of the house: it can be read here. */
export const outboxMail = z.object({
  id,
  at: instant,
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  kind: z.enum(['reply', 'house']),
  ticketId: id.nullable(),
});
export type OutboxMail = z.infer<typeof outboxMail>;

export const channelsRoutes = {
  listMailboxes: route({
    method: 'GET',
    path: '/api/mailboxes',
    summary: 'All mailboxes with their health.',
    access: 'settings.read',
    response: z.object({ items: z.array(mailbox) }),
  }),
  addMailbox: route({
    method: 'POST',
    path: '/api/mailboxes',
    summary: 'Adds a mailbox.',
    access: 'mailboxes.manage',
    body: mailboxWrite.partial().required({ address: true }),
    response: mailbox,
    status: 201,
  }),
  changeMailbox: route({
    method: 'PATCH',
    path: '/api/mailboxes/:id',
    summary: 'Changes a mailbox; a secret that is left out stays.',
    access: 'mailboxes.manage',
    params: idParams,
    body: mailboxWrite.partial(),
    response: mailbox,
  }),
  removeMailbox: route({
    method: 'DELETE',
    path: '/api/mailboxes/:id',
    summary: 'Removes a mailbox. Its tickets and mails stay.',
    access: 'mailboxes.manage',
    params: idParams,
    response: nothing,
  }),
  testMailbox: route({
    method: 'POST',
    path: '/api/mailboxes/:id/test',
    summary: 'Signs in to the IMAP and SMTP servers of a mailbox and answers what they said.',
    access: 'mailboxes.manage',
    params: idParams,
    perMinute: 20,
    response: z.object({
      imap: z.object({ works: z.boolean(), words: z.string() }).nullable(),
      smtp: z.object({ works: z.boolean(), words: z.string() }).nullable(),
    }),
  }),
  listInboundMails: route({
    method: 'GET',
    path: '/api/inbound-mails',
    summary: 'Mails that came in, newest first; the quarantine is `state=quarantined`.',
    access: 'quarantine.manage',
    query: pageQuery.extend({ state: z.enum(inboundStates).optional() }),
    response: pageOf(inboundMail),
  }),
  showRawMail: route({
    method: 'GET',
    path: '/api/inbound-mails/:id/raw',
    summary: 'The raw text of a mail, at most its first megabyte.',
    access: 'quarantine.manage',
    params: idParams,
    response: z.object({ text: z.string(), truncated: z.boolean() }),
  }),
  retryMail: route({
    method: 'POST',
    path: '/api/inbound-mails/:id/retry',
    summary: 'Tries to file a quarantined mail again.',
    access: 'quarantine.manage',
    params: idParams,
    response: inboundMail,
  }),
  ignoreMail: route({
    method: 'POST',
    path: '/api/inbound-mails/:id/ignore',
    summary: 'Puts a quarantined mail aside for good; its raw text stays.',
    access: 'quarantine.manage',
    params: idParams,
    response: inboundMail,
  }),
  listOutbox: route({
    method: 'GET',
    path: '/api/outbox',
    summary: 'Mails of the built-in outbox, newest first.',
    access: 'outbox.read',
    query: pageQuery,
    response: pageOf(outboxMail),
  }),
  showOutboxMail: route({
    method: 'GET',
    path: '/api/outbox/:id',
    summary: 'One mail of the outbox: headers, text, HTML and raw form.',
    access: 'outbox.read',
    params: idParams,
    response: outboxMail.extend({ text: z.string(), html: z.string().nullable(), raw: z.string() }),
  }),
  openRemoteImage: route({
    method: 'GET',
    path: '/remote-image',
    summary: 'A remote image of a message through the proxy, by its signed link.',
    access: 'public',
    query: z.object({ url: z.string().max(4000), signature: z.string() }),
    response: z.unknown(),
    kind: 'raw',
  }),
};
