import type { Browser, BrowserContext, Page } from 'playwright-core';

export type Visitor = {
  phone?: boolean;
  dark?: boolean;
  /** `de-DE`; English unless given. */
  language?: string;
};
export type Visit = {
  page: Page;
  context: BrowserContext;
  /** What went wrong on the pages since the last look: errors of the console, faults of scripts, requests to other hosts. */
  faults(): string[];
};

/** Somebody's own browser window at the house at `address`, as a desk or a phone. Other hosts are not reached, and asking them is told. */
export async function visit(browser: Browser, address: string, visitor: Visitor = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: visitor.phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
    hasTouch: visitor.phone ?? false,
    colorScheme: visitor.dark ? 'dark' : 'light',
    locale: visitor.language ?? 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  context.setDefaultTimeout(15_000);
  const said: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== new URL(address).host)
      said.push(`asked another host: ${request.url()}`);
  });
  context.on('console', (line) => {
    if (line.type() === 'error') said.push(`console: ${line.text()} (${line.location().url})`);
  });
  context.on('weberror', (fault) => said.push(`fault: ${fault.error().message}`));
  return { page: await context.newPage(), context, faults: () => said.splice(0) };
}
