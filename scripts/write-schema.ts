// Writes server/migrations/schema.sql (what the migrations make, to be reviewed) and tables.ts (its types for queries).
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool } from '../server/platform/database.ts';
import { startEmbeddedPostgres } from '../server/platform/embedded-postgres/start-embedded-postgres.ts';
import { openLog } from '../server/platform/log.ts';
import { migrate } from '../server/platform/migrate.ts';
import { describeSchema } from './describe-schema.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'warmline-schema-'));
const postgres = await startEmbeddedPostgres({ dataDir, log: openLog('silent'), forTests: true });
const pool = openPool(postgres, 2);
// A connection may still be on its way out when its server stops.
pool.on('error', () => {});
await migrate(pool);
const { sql, types } = await describeSchema(pool);
await writeFile('server/migrations/schema.sql', sql);
await writeFile('server/migrations/tables.ts', types);
await pool.end();
await postgres.stop();
await rm(dataDir, { recursive: true, force: true });
