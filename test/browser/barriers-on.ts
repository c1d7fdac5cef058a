import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);
const standards = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
type Axe = { run(context: Document, options: object): Promise<{ violations: Violation[] }> };
type Violation = { id: string; nodes: { html: string; failureSummary: string }[] };

/** Barriers for people with disabilities on the page (WCAG 2.2 AA), by axe. Frames that run no scripts cannot be looked into. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const violations = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: Axe };
    const runOnly = { type: 'tag', values };
    return (await axe.run(document, { iframes: false, resultTypes: ['violations'], runOnly })).violations;
  }, standards);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
