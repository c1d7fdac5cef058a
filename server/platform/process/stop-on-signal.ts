/**
 * npm hands a Ctrl-C on to us although the terminal sent it to us as well: what comes this soon after the first signal is
 * its echo, not impatience.
 */
const echoMs = 700;

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Calls `stop` once on the first signal and then ends the process; a second signal ends it at once. */
export function stopOnSignal(stop: () => Promise<void>, say: (line: string) => void): void {
  let since: number | undefined;
  const hear = (signal: NodeJS.Signals) => {
    if (since !== undefined) {
      if (performance.now() - since > echoMs) process.exit(signal === 'SIGTERM' ? 143 : 130);
      return;
    }
    since = performance.now();
    say('Stopping. Once more to stop at once.');
    stop().then(
      () => process.exit(0),
      (fault) => {
        process.stderr.write(`${fault instanceof Error ? fault.stack : String(fault)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, hear);
}
