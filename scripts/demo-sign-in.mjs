import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './set-up/root.mjs';

/**
 * Signs a browser in to the demo at `address` as one of its people.
 * @param {import('@playwright/test').Page} page
 * @param {string} address
 * @param {string} username
 */
export async function signInToDemo(page, address, username) {
  const { password } = JSON.parse(readFileSync(path.join(root, 'prisma', 'demo-office.json'), 'utf8'));
  const answered = await page.request.post(`${address}/sign-in/session`, { data: { username, password } });
  if (!answered.ok()) throw new Error(`${username}: ${answered.status()} ${await answered.text()}`);
}
