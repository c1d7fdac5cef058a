import { isIP } from 'node:net';
import { z } from 'zod';

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65535);

const PORT_WISH = 'should be a number from 0 to 65535 (0: any free port)';

/** What .env.example shows: the default, or `example` where there is none; secrets never appear in messages. */
export interface Facts {
  description: string;
  example: string;
  wish: string;
  secret?: true;
}

const settings = z.registry<Facts>();

/**
 * Every setting that comes from the environment; whatever an admin may change while the server runs is in the
 * database instead. Each field tells what it is for, what .env.example shows and what a right value looks like.
 */
export const configSchema = z.object({
  HTTP_PORT: port.default(3000).register(settings, {
    description: 'Port of the web server: workspace, help centre, API.',
    example: '3000',
    wish: PORT_WISH,
  }),
  HTTP_HOST: z.string().default('0.0.0.0').register(settings, {
    description:
      'Address the web server listens on. The default is every IPv4 address, which containers need; use 127.0.0.1 when only a reverse proxy on this machine should reach it, :: to add IPv6.',
    example: '0.0.0.0',
    wish: 'should be an address of this machine',
  }),
  SMTP_PORT: port.default(2525).register(settings, {
    description: 'Port on which mail for the mailboxes is taken in. Point port 25 or your mail server at it.',
    example: '2525',
    wish: PORT_WISH,
  }),
  SMTP_TLS_CERT: z.string().optional().register(settings, {
    description: 'Certificate chain (PEM file) with which mail intake offers STARTTLS. Needs SMTP_TLS_KEY.',
    example: '/etc/ssl/mail.pem',
    wish: 'should be the path of a PEM file',
  }),
  SMTP_TLS_KEY: z.string().optional().register(settings, {
    description: 'Private key (PEM file) of SMTP_TLS_CERT.',
    example: '/etc/ssl/mail.key',
    wish: 'should be the path of a PEM file',
  }),
  DATA_DIR: z.string().default('./data').register(settings, {
    description:
      'Folder for the embedded database and attached files. One process only. Back it up with "npm run cli -- backup".',
    example: './data',
    wish: 'should be the path of a folder',
  }),
  DATABASE_URL: address('postgres:', 'postgresql:').optional().register(settings, {
    description: 'A PostgreSQL 15 or newer of your own. Without it, a PostgreSQL inside DATA_DIR is started.',
    example: 'postgres://warmline:password@localhost:5432/warmline',
    wish: 'should look like postgres://name:password@host:5432/database',
    secret: true,
  }),
  PUBLIC_URL: address('http:', 'https:').refine(isRootAddress).optional().register(settings, {
    description:
      'The address people reach this server at, used in links in mails. With https:// cookies are sent over TLS only. Without it: http://localhost and HTTP_PORT.',
    example: 'https://care.example.com',
    wish: 'should look like https://care.example.com',
  }),
  ROLE: z.enum(['all', 'web', 'worker']).default('all').register(settings, {
    description:
      'What this process does: web answers browsers and the API, worker does mail and jobs, all does both. With web or worker run at least one of each on one DATABASE_URL.',
    example: 'all',
    wish: 'should be all, web or worker',
  }),
  TRUST_PROXY: z
    .string()
    .transform((list) => list.split(',').map((entry) => entry.trim()))
    .refine((entries) => entries.every(isAddressOrRange))
    .default(['127.0.0.1', '::1'])
    .register(settings, {
      description:
        'Reverse proxies whose X-Forwarded-For tells the real address of a visitor: addresses or ranges, separated by commas.',
      example: '127.0.0.1,::1',
      wish: 'should be addresses or ranges such as 10.0.0.0/8, separated by commas',
    }),
  API_PER_MINUTE: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .default(600)
    .register(settings, {
      description:
        'How many calls of the API each token, each session and each address of strangers may make in a minute; 0: as many as they like. Counted in each process.',
      example: '600',
      wish: 'should be a whole number, 0 for no limit',
    }),
  NATS_URL: address('nats:', 'tls:', 'ws:', 'wss:').optional().register(settings, {
    description: 'A NATS server that carries news between processes. Without it PostgreSQL does.',
    example: 'nats://localhost:4222',
    wish: 'should look like nats://host:4222',
    secret: true,
  }),
  SMTP_URL: address('smtp:', 'smtps:').optional().register(settings, {
    description: 'The mail server that sends our mail. Without it mail waits in the built-in outbox, to be seen there.',
    example: 'smtp://name:password@mail.example.com:587',
    wish: 'should look like smtp://name:password@host:587',
    secret: true,
  }),
  SECRET_KEY: z
    .string()
    .refine((value) => Buffer.from(value, 'base64').length === 32)
    .optional()
    .register(settings, {
      description:
        'What signatures and stored mailbox passwords are made with: 32 bytes in base64. Make your own: openssl rand -base64 32. Without it, secret.key in DATA_DIR, made at the first start. Processes on several machines need the same one.',
      example: 'bWFkZSBieTogb3BlbnNzbCByYW5kIC1iYXNlNjQgMzI=',
      wish: 'should be 32 bytes in base64',
      secret: true,
    }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').register(settings, {
    description: 'How much is logged: fatal, error, warn, info, debug, trace or silent.',
    example: 'info',
    wish: 'should be fatal, error, warn, info, debug, trace or silent',
  }),
});

/** What .env.example says about each setting, in the order of the schema. */
export function settingFacts(): { name: string; facts: Facts }[] {
  return Object.entries(configSchema.shape).map(([name, field]) => ({
    name,
    facts: settings.get(field)!,
  }));
}

function address(...protocols: string[]) {
  return z.string().refine((value) => {
    const url = URL.parse(value);
    return url !== null && protocols.includes(url.protocol) && (url.hostname !== '' || protocols.includes('postgres:'));
  });
}

/** Only scheme, host and port: the pages expect to live at the root. */
function isRootAddress(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
}

function isAddressOrRange(entry: string): boolean {
  const [ip = '', bits, ...rest] = entry.split('/');
  const widest = isIP(ip) === 4 ? 32 : 128;
  return (
    isIP(ip) !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= widest))
  );
}
