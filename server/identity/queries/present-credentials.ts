import type { Look } from '../../platform/context.ts';

export type KnownCredentials = {
  agentId: number;
  name: string;
  email: string;
  passwordHash: string;
  /** Sealed; null when none was ever begun. */
  sealedSecret: string | null;
  hasSecondFactor: boolean;
};

/** Credentials of active agents. */
export function credentialRows(look: Look) {
  return look.db
    .selectFrom('agents')
    .innerJoin('credentials', 'credentials.agent_id', 'agents.id')
    .select(['agents.id', 'agents.name', 'agents.email', 'password_hash'])
    .select(['second_factor_secret', 'second_factor_confirmed_at'])
    .where('agents.deactivated_at', 'is', null);
}

type CredentialRow = Awaited<ReturnType<ReturnType<typeof credentialRows>['executeTakeFirstOrThrow']>>;

export function presentCredentials(row: CredentialRow): KnownCredentials {
  return {
    agentId: row.id,
    name: row.name,
    email: row.email,
    passwordHash: row.password_hash,
    sealedSecret: row.second_factor_secret,
    hasSecondFactor: row.second_factor_confirmed_at !== null,
  };
}
