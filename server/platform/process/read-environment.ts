import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

type Environment = Record<string, string | undefined>;

/** The environment, and below it what the file `.env` of the working folder says, if there is one. */
export function readEnvironment(file = '.env'): Environment {
  return { ...parseEnv(textOf(file)), ...process.env };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
