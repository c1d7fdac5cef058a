import { resolve } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';

/** One call of a command: its parsed words, and the ways in and out of this process. */
export type CliCall = {
  readonly env: Record<string, string | undefined>;
  /** Flags as given; a flag that takes a value is text, one that doesn't is true. */
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  /** Words without a dash: the FILE of a backup. */
  readonly words: readonly string[];
  /** What the command is asked for, on standard output. */
  out(text: string): void;
  /** What only a person reads, on standard error. */
  note(line: string): void;
  /** Standard input, whole. */
  input(): Promise<string>;
};

export type CliCommand = {
  readonly options: ParseArgsOptionsConfig;
  /** How many words without a dash it takes. */
  readonly words: number;
  /** Which flag gave a field of the contract, so that a refusal names what was typed: `{ email: '--owner-email' }`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Answers the exit code. */
  run(call: CliCall): Promise<number>;
};

/** A call that cannot be understood: exit code 2, with the usage of the command. */
export function usageFault(message: string): Error {
  return Object.assign(new Error(message), { name: 'UsageFault' });
}

/** The value of a flag, without spaces around it; undefined when it was not given. Refuses an empty one. */
export function flagText(call: CliCall, name: string): string | undefined {
  const value = call.flags[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || value.trim() === '') throw usageFault(`--${name} needs a value.`);
  return value.trim();
}

/** The first word as a path. npm changes into the project's folder: INIT_CWD is where the operator stands. */
export function fileAsTyped(call: CliCall): string {
  return resolve(call.env.INIT_CWD ?? '.', call.words[0] ?? '');
}
