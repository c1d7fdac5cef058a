import { resolve } from 'node:path';
import type { z } from 'zod';
import { configSchema, settingFacts } from './config-schema.ts';

export type Config = ReturnType<typeof toConfig>;

type Environment = Record<string, string | undefined>;

/**
 * The settings from the environment. An empty value counts as not given.
 * Refuses with one error, named SetupFault, whose message has a line for every fault there is and quotes no secret.
 */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const answer = configSchema.safeParse(given);
  const faults = [
    ...(answer.error?.issues ?? []).map((issue) => describe(String(issue.path[0]), given)),
    ...missing(given),
  ];
  if (answer.success && faults.length === 0) return toConfig(answer.data);
  const title = faults.length === 1 ? 'One setting is wrong:' : `${faults.length} settings are wrong:`;
  const message = [title, ...faults.map((fault) => `  ${fault}`), 'See .env.example for what each means.'].join('\n');
  throw Object.assign(new Error(message), { name: 'SetupFault' });
}

function toConfig(env: z.output<typeof configSchema>) {
  return {
    httpPort: env.HTTP_PORT,
    httpHost: env.HTTP_HOST,
    smtpPort: env.SMTP_PORT,
    /** Paths of PEM files; undefined: mail intake without STARTTLS. */
    smtpTls: env.SMTP_TLS_CERT && env.SMTP_TLS_KEY ? { cert: env.SMTP_TLS_CERT, key: env.SMTP_TLS_KEY } : undefined,
    /** Absolute. */
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    /** Without a closing slash; undefined: derive it from the port that is really listened on. */
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    role: env.ROLE,
    /** Addresses and ranges, as Fastify's trustProxy takes them. */
    trustProxy: env.TRUST_PROXY,
    /** Calls of the API a minute for each token, session and address of strangers; 0: no limit. */
    apiPerMinute: env.API_PER_MINUTE,
    natsUrl: env.NATS_URL,
    smtpUrl: env.SMTP_URL,
    secretKey: env.SECRET_KEY,
    logLevel: env.LOG_LEVEL,
  };
}

function describe(name: string, given: Environment): string {
  const facts = settingFacts().find((setting) => setting.name === name)?.facts;
  const value = facts?.secret ? '' : ` is ${JSON.stringify(given[name])}, but`;
  return `${name}${value} ${facts?.wish}`;
}

/** What one setting asks of another. Told beside the faults of single settings, not after them. */
function missing(given: Environment): string[] {
  const faults: string[] = [];
  if ((given.ROLE === 'web' || given.ROLE === 'worker') && !given.DATABASE_URL) {
    faults.push(`DATABASE_URL is missing: ROLE=${given.ROLE} needs a PostgreSQL that all processes share`);
  }
  for (const [one, other] of [
    ['SMTP_TLS_CERT', 'SMTP_TLS_KEY'],
    ['SMTP_TLS_KEY', 'SMTP_TLS_CERT'],
  ] as const) {
    if (given[one] && !given[other]) faults.push(`${other} is missing: ${one} needs it`);
  }
  return faults;
}
