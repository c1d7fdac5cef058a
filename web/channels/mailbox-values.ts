import type { channelsRoutes, Mailbox } from '../../contract/channels.ts';
import type { RouteCall } from '../../contract/route.ts';

export type Security = 'tls' | 'starttls' | 'none';
type Server = { host: string; port: number | string; security: Security; account: string; password: string };
/** A mailbox as its form holds it: every group of fields is there, `has…` says whether it counts. */
export type MailboxValues = {
  address: string;
  aliases: string[];
  fromName: Mailbox['fromName'];
  brandId: string;
  teamId: string | null;
  hasImap: boolean;
  imap: Server & { folder: string };
  hasSmtp: boolean;
  smtp: Server;
  hasDkim: boolean;
  dkim: { selector: string; domain: string; privateKey: string };
};

/** The form's beginning; secrets are never answered, so their fields begin empty. */
export function mailboxValues(mailbox: Mailbox): MailboxValues {
  const { imap, smtp, dkim } = mailbox;
  return {
    address: mailbox.address,
    aliases: mailbox.aliases,
    fromName: mailbox.fromName,
    brandId: String(mailbox.brandId),
    teamId: mailbox.teamId === null ? null : String(mailbox.teamId),
    hasImap: imap !== null,
    imap: { host: '', port: 993, security: 'tls', account: mailbox.address, folder: 'INBOX', ...imap, password: '' },
    hasSmtp: smtp !== null,
    smtp: {
      host: smtp?.host ?? '',
      port: smtp?.port ?? 587,
      security: smtp?.security ?? 'starttls',
      account: smtp ? (smtp.account ?? '') : mailbox.address,
      password: '',
    },
    hasDkim: dkim !== null,
    dkim: {
      selector: dkim?.selector ?? 'warmline',
      domain: dkim?.domain ?? mailbox.address.split('@')[1] ?? '',
      privateKey: '',
    },
  };
}

/** What is sent; an empty secret is left out and so stays as it is. */
export function mailboxChange(values: MailboxValues): RouteCall<typeof channelsRoutes.changeMailbox>['body'] {
  const { imap, smtp, dkim } = values;
  return {
    address: values.address.trim(),
    aliases: values.aliases,
    fromName: values.fromName,
    brandId: Number(values.brandId),
    teamId: values.teamId === null ? null : Number(values.teamId),
    imap: values.hasImap ? { ...imap, port: Number(imap.port), password: imap.password || undefined } : null,
    smtp: values.hasSmtp
      ? { ...smtp, port: Number(smtp.port), account: smtp.account.trim() || null, password: smtp.password || undefined }
      : null,
    dkim: values.hasDkim ? { ...dkim, privateKey: dkim.privateKey.trim() || undefined } : null,
  };
}
