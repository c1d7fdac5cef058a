// Works on Warmline: the server restarts when its files change, the pages change in the browser as they are written.
import { type ChildProcess, spawn } from 'node:child_process';
import { readEnvironment } from '../server/platform/process/read-environment.ts';
import { launch } from './launch.ts';

const env: Record<string, string | undefined> = { DATA_DIR: './data/dev', ...readEnvironment() };
if (process.argv[2] === 'server') await launch({ env });
else runBoth();

function runBoth(): void {
  const server = `http://localhost:${env['HTTP_PORT'] || 3000}`;
  const children = [
    start(['--watch-path=server', '--watch-path=contract', '--watch-preserve-output', 'scripts/dev.ts', 'server'], env),
    start(['node_modules/vite/bin/vite.js'], { ...env, WARMLINE_URL: server }),
  ];
  // Ctrl-C reaches the children by itself; they are waited for, so that the prompt comes back last.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {
    for (const child of children) child.kill('SIGTERM');
  });
}

function start(args: string[], childEnv: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, { stdio: 'inherit', env: childEnv });
}
