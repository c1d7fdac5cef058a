import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { setupWords } from '../platform/process/end-with-fault.ts';
import { readEnvironment } from '../platform/process/read-environment.ts';
import { Refusal } from '../platform/refuse.ts';
import { type CliCall, type CliCommand, usageFault } from './command.ts';
import { commandList, type ListedCommand } from './command-list.ts';
import { helpPage, usageLine } from './help-page.ts';
import { refusalLines } from './refusal-lines.ts';

const refused = 1;
const misunderstood = 2;
/** sysexits.h EX_CONFIG, as the server ends with. */
const badSetup = 78;

/** Runs the command that these words name; answers the exit code. What went wrong stands on standard error. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = words;
  if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) {
    process.stdout.write(helpPage());
    return 0;
  }
  const listed = commandList.find((each) => each.name === name);
  if (!listed) {
    process.stderr.write(`There is no command ${JSON.stringify(name)}.\n\n${helpPage()}`);
    return misunderstood;
  }
  const command = await listed.load();
  try {
    return await command.run(callOf(command, rest));
  } catch (fault) {
    return explain(fault, listed, command);
  }
}

function callOf(command: CliCommand, args: readonly string[]): CliCall {
  const parsed = parseArgs({ args: [...args], options: command.options, allowPositionals: true, strict: true });
  if (parsed.positionals.length !== command.words) {
    throw usageFault(
      command.words === 0 ? `${JSON.stringify(parsed.positionals[0])} was not expected.` : 'A FILE is needed.',
    );
  }
  return {
    env: readEnvironment(),
    flags: parsed.values as CliCall['flags'],
    words: parsed.positionals,
    out: (line) => process.stdout.write(`${line}\n`),
    note: (line) => process.stderr.write(`${line}\n`),
    input: () => text(process.stdin),
  };
}

function explain(fault: unknown, listed: ListedCommand, command: CliCommand): number {
  const { lines, code } = account(fault, listed, command);
  process.stderr.write(`${lines.join('\n')}\n`);
  return code;
}

function account(fault: unknown, listed: ListedCommand, command: CliCommand): { lines: string[]; code: number } {
  if (fault instanceof Refusal) return { lines: refusalLines(fault, command.fields ?? {}), code: refused };
  const { name, code, message } = fault as { name?: string; code?: string; message?: string };
  if (name === 'UsageFault' || code?.startsWith('ERR_PARSE_ARGS'))
    return { lines: [message ?? '', usageLine(listed)], code: misunderstood };
  if (name === 'BackupFault') return { lines: [message ?? ''], code: refused };
  const words = setupWords(fault);
  if (words !== undefined) return { lines: [words], code: badSetup };
  return { lines: [fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)], code: refused };
}
