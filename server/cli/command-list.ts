import type { CliCommand } from './command.ts';

export type ListedCommand = {
  readonly name: string;
  readonly usage: string;
  readonly says: string;
  /** Read only when called: help answers at once, and a backup needs none of the rooms. */
  readonly load: () => Promise<CliCommand>;
};

/** Every command, in the order of the help page. */
export const commandList: readonly ListedCommand[] = [
  {
    name: 'setup',
    usage: `setup --company NAME --owner-name NAME --owner-email ADDRESS --owner-password-stdin
        [--language en] [--time-zone UTC] [--mailbox ADDRESS [--outbound smtp://HOST:PORT]] [--sample]`,
    says: 'The first run without a browser: company, owner, mailbox. Prints one JSON object with an API token.',
    load: async () => (await import('./set-up.ts')).setUp,
  },
  {
    name: 'token',
    usage: 'token [--name NAME] [--agent ADDRESS] [--scopes read,write,admin]',
    says: 'Makes an API token that acts as an agent (the first owner unless said) and prints it as JSON.',
    load: async () => (await import('./make-token.ts')).makeToken,
  },
  {
    name: 'doctor',
    usage: 'doctor [--json]',
    says: 'Looks at database, journal, mail, disk, clock and key: what is wrong and what to do.',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'backup',
    usage: 'backup FILE',
    says: 'Writes everything into one file: database, attachments, secret key. The server may go on running.',
    load: async () => (await import('./back-up.ts')).backUp,
  },
  {
    name: 'restore',
    usage: 'restore FILE',
    says: 'Puts a backup into an empty database and an empty DATA_DIR. The server must not run.',
    load: async () => (await import('./restore.ts')).restore,
  },
];
