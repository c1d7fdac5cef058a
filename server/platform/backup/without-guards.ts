import pg from 'pg';
import { quoted } from './database-layout.ts';

interface ForeignKey {
  schema: string;
  name: string;
  constraint: string;
  definition: string;
}

interface Trigger {
  schema: string;
  name: string;
  trigger: string;
  enabled: 'O' | 'R' | 'A';
}

/**
 * Loads rows while foreign keys and triggers are away, so that tables may come in any order, even where they point at
 * each other in circles, and no trigger answers to old news. Afterwards the foreign keys are made again, which checks
 * every row at once. It needs no superuser, only the owner of the tables; run it inside the loading transaction, so
 * that a failure brings everything back.
 */
export async function withoutGuards<T>(client: pg.Client, load: () => Promise<T>): Promise<T> {
  const keys = await foreignKeys(client);
  const triggers = await enabledTriggers(client);
  for (const key of keys) await alter(client, key, `drop constraint ${pg.escapeIdentifier(key.constraint)}`);
  for (const each of triggers) await alter(client, each, `disable trigger ${pg.escapeIdentifier(each.trigger)}`);
  const answer = await load();
  for (const each of triggers)
    await alter(client, each, `${ENABLE[each.enabled]} ${pg.escapeIdentifier(each.trigger)}`);
  for (const key of keys) {
    await alter(client, key, `add constraint ${pg.escapeIdentifier(key.constraint)} ${key.definition}`);
  }
  return answer;
}

/** The letters of pg_trigger.tgenabled. */
const ENABLE = { O: 'enable trigger', R: 'enable replica trigger', A: 'enable always trigger' };

async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select n.nspname as schema, c.relname as name, k.conname as constraint, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and n.nspname !~ '^pg_'`);
  return rows;
}

async function enabledTriggers(client: pg.Client): Promise<Trigger[]> {
  const { rows } = await client.query<Trigger>(`
    select n.nspname as schema, c.relname as name, t.tgname as trigger, t.tgenabled as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and n.nspname !~ '^pg_'`);
  return rows;
}

async function alter(client: pg.Client, table: { schema: string; name: string }, change: string): Promise<void> {
  await client.query(`alter table ${quoted(table)} ${change}`);
}
