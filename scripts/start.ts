import { readEnvironment } from '../server/platform/process/read-environment.ts';
import { buildWeb } from './build-web.ts';
import { launch } from './launch.ts';

const env = readEnvironment();
const webReady = env['ROLE'] === 'worker' ? Promise.resolve() : buildWeb();
// It may fail while the database is still starting: the fault is told when it is awaited.
webReady.catch(() => {});
await launch({ env, webReady });
