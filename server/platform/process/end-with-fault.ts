/** sysexits.h EX_CONFIG: starting again will not help before somebody mends the surroundings. */
const badSetup = 78;

/** Ends this process: one clear line for what the operator can mend (exit code 78), the whole stack for what they cannot (1). */
export function endWithFault(fault: unknown): never {
  const words = setupWords(fault);
  process.stderr.write(`${words ?? (fault instanceof Error ? fault.stack : String(fault))}\n`);
  process.exit(words === undefined ? 1 : badSetup);
}

type SystemFault = Error & { code?: string; port?: number };

/** What to tell the operator of a fault they can mend; undefined of any other. */
export function setupWords(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { name, code, port, message } = fault as SystemFault;
  if (name === 'SetupFault') return message;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or choose another port (HTTP_PORT, SMTP_PORT).`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be opened by this account. Choose one above 1023 (HTTP_PORT, SMTP_PORT) and forward to it.`;
  if (code === 'EADDRNOTAVAIL') return `${message}. HTTP_HOST must be an address of this machine.`;
  return undefined;
}
