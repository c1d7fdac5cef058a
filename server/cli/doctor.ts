import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { type Config, readConfig } from '../platform/config.ts';
import { openLog } from '../platform/log.ts';
import type { CliCommand } from './command.ts';
import { checkClock } from './doctor/check-clock.ts';
import { checkDatabase, checkMigrations } from './doctor/check-database.ts';
import { checkDisk } from './doctor/check-disk.ts';
import { checkJournal } from './doctor/check-journal.ts';
import { checkKey } from './doctor/check-key.ts';
import { checkMail } from './doctor/check-mail.ts';
import { checkNode } from './doctor/check-node.ts';
import { amiss, type Finding, wordsOf } from './doctor/finding.ts';
import { type CliDatabase, openCliDatabase } from './open-cli-database.ts';
import { openCliPool } from './open-cli-pool.ts';

/** `cli doctor`: only looks. It migrates nothing and makes no database where there is none. */
export const doctor: CliCommand = {
  options: { json: { type: 'boolean' } },
  words: 0,
  run: async (call) => {
    const config = readConfig(call.env);
    const findings = [checkNode(), ...(await checkDisk(config.dataDir)), ...(await lookIntoDatabase(config))];
    const healthy = findings.every(({ state }) => state !== 'bad');
    call.out(call.flags.json ? JSON.stringify({ healthy, findings }) : findings.map(line).join('\n'));
    return healthy ? 0 : 1;
  },
};

function line({ about, state, says, mend }: Finding): string {
  const first = `${state.padEnd(4)}  ${about.padEnd(8)}  ${says}`;
  return mend ? `${first}\n${' '.repeat(16)}→ ${mend}` : first;
}

async function lookIntoDatabase(config: Config): Promise<Finding[]> {
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'postgres', 'PG_VERSION'))) {
    return [
      amiss('database', 'warn', `There is no database in ${config.dataDir} yet.`, 'Start Warmline, or run setup.'),
    ];
  }
  let database: CliDatabase;
  try {
    database = await openCliDatabase(config, openLog('error', 'stderr'));
  } catch (fault) {
    return [amiss('database', 'bad', wordsOf(fault), 'Without its database Warmline does nothing: mend this first.')];
  }
  const pool = openCliPool(database.address);
  try {
    return await allFindings(pool, database, config);
  } finally {
    await pool.end();
    await database.stop();
  }
}

async function allFindings(pool: Pool, database: CliDatabase, config: Config): Promise<Finding[]> {
  const { finding, fit } = await checkMigrations(pool);
  const general = [...(await checkDatabase(pool, database.how)), finding];
  if (!fit) return general;
  const rest = [
    tried('clock', () => checkClock(pool)),
    tried('key', async () => [await checkKey(config, pool)]),
    tried('journal', () => checkJournal(pool)),
    tried('mail', () => checkMail(pool, config)),
  ];
  return [...general, ...(await Promise.all(rest)).flat()];
}

/** A look that fails is a finding too, and keeps nobody from the others. */
async function tried(about: Finding['about'], look: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await look();
  } catch (fault) {
    return [
      amiss(
        about,
        'bad',
        `This could not be looked at: ${wordsOf(fault)}.`,
        'Run again; if it stays, the log has more.',
      ),
    ];
  }
}
