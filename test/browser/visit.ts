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

/** Somebody's own browser window at the house at `address`, as a desk or a phone. Everything from another host is refused and told. */
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
  await context.route(
    (url) => url.host !== new URL(address).host && url.protocol.startsWith('http'),
    (route) => {
      said.push(`asked another host: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('console', (line) => {
    if (line.type() === 'error') said.push(`console: ${line.text()} (${line.location().url})`);
  });
  context.on('weberror', (fault) => said.push(`fault: ${fault.error().message}`));
  return { page: await context.newPage(), context, faults: () => said.splice(0) };
}
