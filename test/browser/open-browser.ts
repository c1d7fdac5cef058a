import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { packedChromium } from './packed-chromium.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this machine is reached. Routing would refuse other hosts as well, but Playwright then keeps no page's files.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A real Chromium: the one that npm brought (unpacked into the temporary folder the first time, which takes some seconds),
 * else the machine's own. Rejects with one line that says how to install one.
 */
export async function openBrowser(): Promise<Browser> {
  const complaints: string[] = [];
  for (const find of [packedChromium, ...installed.filter(existsSync).map((path) => async () => path)]) {
    try {
      return await chromium.launch({ executablePath: await find(), args: flags, headless: true });
    } catch (fault) {
      complaints.push(String(fault).split('\n')[0] ?? '');
    }
  }
  throw new Error(`No Chromium starts here. Install one: apt-get install chromium (${complaints.join('; ')})`);
}
