import type { Config } from '../../platform/config.ts';
import { amiss, type Finding, well, wordsOf } from './finding.ts';
import { greetMailServer } from './greet-mail-server.ts';

/** Whether Warmline itself answers on this machine, by SMTP and by HTTP. */
export async function checkDoors({ smtpPort, httpPort, httpHost, role }: Config): Promise<Finding[]> {
  const host = ['0.0.0.0', '::', ''].includes(httpHost) ? '127.0.0.1' : httpHost;
  return [...(role === 'web' ? [] : [await mailDoor(host, smtpPort)]), await webDoor(host, httpPort)];
}

const notRunning = 'Start Warmline. If it runs with other ports, give this command the same settings.';

async function mailDoor(host: string, port: number): Promise<Finding> {
  try {
    const greeting = await greetMailServer({ host, port, security: 'none' });
    return well('mail', `Port ${port} takes mail in: ${greeting}`);
  } catch (fault) {
    return amiss('mail', 'warn', `Nothing takes mail in on port ${port}: ${wordsOf(fault)}.`, notRunning);
  }
}

async function webDoor(host: string, port: number): Promise<Finding> {
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}/health/ready`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    await answer.body?.cancel();
    if (answer.ok) return well('node', `The web server answers on port ${port}.`);
    return amiss(
      'node',
      'bad',
      `The web server on port ${port} says it is not ready (${answer.status}).`,
      'Look at the database above.',
    );
  } catch (fault) {
    const reason = fault instanceof Error && fault.cause ? fault.cause : fault;
    return amiss('node', 'warn', `Nothing answers on port ${port}: ${wordsOf(reason)}.`, notRunning);
  }
}
