import { isIP } from 'node:net';
import { usageFault } from './command.ts';

export type OutboundServer = {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  account: string | null;
  password?: string;
};

/**
 * A mail server from its address: `smtps://` is TLS from the first byte; `smtp://` is upgraded by STARTTLS, except on this
 * machine, where nobody listens in. Name and password may stand in it.
 */
export function outboundServer(address: string | undefined): OutboundServer | undefined {
  if (address === undefined) return undefined;
  const url = URL.parse(address);
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw usageFault('--outbound should look like smtp://host:587 or smtps://name:password@host:465.');
  const isTls = url.protocol === 'smtps:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    host,
    port: url.port ? Number(url.port) : isTls ? 465 : 587,
    security: isTls ? 'tls' : isThisMachine(host) ? 'none' : 'starttls',
    account: url.username ? decodeURIComponent(url.username) : null,
    ...(url.password && { password: decodeURIComponent(url.password) }),
  };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}
