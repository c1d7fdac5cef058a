import { type RunningServer, runServer, type ServerOptions } from '../server/main.ts';
import { endWithFault } from '../server/platform/process/end-with-fault.ts';
import { stopOnSignal } from '../server/platform/process/stop-on-signal.ts';

export type Launch = {
  env: Record<string, string | undefined>;
  /** Started by the caller, so that the pages are built while the database starts. */
  webReady?: Promise<unknown>;
  /** What is done to the open house before anything runs in it. */
  prepare?: ServerOptions['prepare'];
  /** What this way of starting does once the doors are open; answers the last line to say. Unless given: the owner's link. */
  welcome?: (server: RunningServer) => Promise<string>;
  /** After everything is closed. */
  last?: () => Promise<void>;
};

/** Runs a server in this process until a signal ends it; whatever the operator can mend ends it with one clear line. */
export async function launch({ env, webReady, prepare, welcome, last }: Launch): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  let running: RunningServer | undefined;
  let isStopping = false;
  stopOnSignal(async () => {
    isStopping = true;
    await running?.close();
    await last?.();
  }, say);
  const lost = (words: string) => {
    if (isStopping) return;
    process.stderr.write(`${words}\nWarmline cannot go on without it and ends. Start it again.\n`);
    process.exit(1);
  };
  try {
    running = await runServer({ env, lost, ...(webReady && { webReady }), ...(prepare && { prepare }) });
    const words = await (welcome ?? ownerLink)(running);
    say(`Warmline is at ${running.address}`);
    if (words) say(words);
  } catch (fault) {
    if (!isStopping) endWithFault(fault);
  }
}

async function ownerLink({ setupLink }: RunningServer): Promise<string> {
  return setupLink ? `Nobody can sign in yet. Become its owner (the link works once): ${setupLink}` : '';
}
