// A house to look around in, on a folder that is new each time and gone afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundSample } from '../sample/found-sample.ts';
import { makeSignInLink } from '../server/identity/commands/make-sign-in-link.ts';
import type { RunningServer } from '../server/main.ts';
import type { OpenHouse } from '../server/platform/open-house.ts';
import { buildWeb } from './build-web.ts';
import { launch } from './launch.ts';

const folder = mkdtempSync(join(tmpdir(), 'warmline-demo-'));
const tidy = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
process.once('exit', tidy);

const webReady = buildWeb();
// It may fail while the database is still starting: the fault is told when it is awaited.
webReady.catch(() => {});
const { HTTP_PORT, HTTP_HOST, SMTP_PORT, PUBLIC_URL, LOG_LEVEL = 'warn' } = process.env;
// Nothing of a real installation: no database, no mail server that would send to somebody.
const env = { HTTP_PORT, HTTP_HOST, SMTP_PORT, PUBLIC_URL, LOG_LEVEL, DATA_DIR: folder };
let ownerId = 0;
const prepare = async ({ edge }: OpenHouse) => {
  process.stdout.write('Bringing in Fern & Clay …\n');
  ownerId = await foundSample(edge);
};
await launch({ env, webReady, prepare, welcome, last: async () => tidy() });

async function welcome({ open }: RunningServer): Promise<string> {
  const link = await open.edge.transact({ kind: 'system', name: 'demo' }, (ctx) => makeSignInLink(ctx, ownerId));
  return `Come in as the owner of Fern & Clay (the link works once): ${link}`;
}
