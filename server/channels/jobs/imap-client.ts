import { ImapFlow } from 'imapflow';
import type { House } from '../../platform/house.ts';
import { MAILBOX_SECRETS } from '../rules/mailbox-secrets.ts';

export type ImapServer = {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  account: string;
  folder: string;
};

/** A client for the IMAP server of a mailbox, not yet connected. It never writes: the folder is opened read-only. */
export function imapClient(house: House, server: ImapServer, sealedPassword: string | null): ImapFlow {
  return new ImapFlow({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    ...(server.security !== 'tls' && { doSTARTTLS: server.security === 'starttls' }),
    auth: { user: server.account, pass: sealedPassword ? house.keys.open(MAILBOX_SECRETS, sealedPassword) : '' },
    logger: false,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 120_000,
    maxIdleTime: 240_000,
  });
}

/** What an IMAP fault says, the server's own words where it said any. */
export function imapWords(error: unknown): string {
  const { responseText, serverResponseCode, message } = error as Record<string, string | undefined>;
  return [serverResponseCode, responseText ?? message ?? String(error)].filter(Boolean).join(' ').slice(0, 500);
}
