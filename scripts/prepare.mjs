// Run by npm after an install: builds the web pages, so that the first start is quick. Never fails an install: without the
// pages' sources or tools there is nothing to build yet, and the start builds whatever is missing or says what it needs.
import { existsSync } from 'node:fs';

const isReady = existsSync('web/index.html') && existsSync('node_modules/vite');
if (isReady && Number(process.versions.node.split('.')[0]) >= 24) {
  try {
    const { buildWeb } = await import('./build-web.ts');
    await buildWeb();
  } catch (fault) {
    process.stderr.write(`The web pages are not built yet: ${fault instanceof Error ? fault.message : fault}\n`);
  }
}
