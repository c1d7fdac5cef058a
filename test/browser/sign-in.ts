import type { Page } from 'playwright-core';
import { castPassword } from '../cast.ts';

/** Signs in on the sign-in page, as people do, and waits for the desk. */
export async function signIn(page: Page, email: string, password = castPassword): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/inbox/**');
}
