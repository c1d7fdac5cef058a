import { commandList, type ListedCommand } from './command-list.ts';

/** What `cli help` prints. */
export function helpPage(): string {
  const commands = commandList.map(({ usage, says }) => `  ${usage}\n        ${says}\n`);
  return `Warmline on the command line: npm run cli -- COMMAND

${commands.join('\n')}
  help
        This page.

Settings come from the environment and the file .env of this folder, as for the server (see .env.example). Every command
works while the server runs (restore: refuses) and while it does not.

Exit codes: 0 done; 1 refused, or something is bad; 2 the command was not understood; 78 the surroundings must be mended.
`;
}

/** How one command is called. */
export function usageLine({ usage }: ListedCommand): string {
  return `Usage: npm run cli -- ${usage}`;
}
