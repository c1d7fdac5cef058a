import { spawn } from 'node:child_process';
import type { ChildIdentity } from './child-identity.ts';

/** How every program of PostgreSQL is started: as whom, with which environment, in which folder. */
export interface ProgramSurroundings {
  identity: ChildIdentity;
  env: Record<string, string>;
  cwd: string;
}

/** Runs a program to its end and answers its exit code and all it said. */
export function runProgram(
  program: string,
  args: string[],
  { identity, env, cwd }: ProgramSurroundings,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...identity, env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
