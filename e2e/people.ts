import { expect, type Page } from '@playwright/test';
import path from 'node:path';
import { people, password } from '../scripts/test-office.mjs';

/** The people of the tests' office, by role: `clerk`, `reviewer`, `issuer`, `coordinator`, `administrator`, `auditor` and more. */
export type Somebody = keyof typeof people;

export const everybody = Object.keys(people) as Somebody[];

/**
 * The session of one of them, begun before the tests: `test.use({ storageState: stateOf('reviewer') })`, or
 * `browser.newContext({ storageState: stateOf('reviewer') })`. Tests that say nothing run as the clerk.
 */
export function stateOf(somebody: Somebody): string {
  return path.join('test-results', 'people', `${somebody}.json`);
}

/** Of a browser in which nobody has signed in. */
export const nobody = { cookies: [], origins: [] };

/** Signs in by hand, on the page that asks for it. */
export async function signIn(page: Page, username: string, typed: string = password): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(username);
  await page.getByLabel('口令', { exact: true }).fill(typed);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** The name that stands in the bar of whoever has signed in. */
export async function expectSignedIn(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('banner')).toContainText(name);
}
