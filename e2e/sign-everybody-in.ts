import { request, type FullConfig } from '@playwright/test';
import { rm } from 'node:fs/promises';
import { password, people } from '../scripts/test-office.mjs';
import { claims } from './fresh-unit';
import { everybody, stateOf } from './people';

/** Before the tests: signs in everybody once, and gives every unit back. */
export default async function signEverybodyIn({ projects }: FullConfig): Promise<void> {
  const baseURL = projects[0]?.use.baseURL;
  if (baseURL === undefined) throw new Error('No address');
  await rm(claims, { recursive: true, force: true });
  for (const somebody of everybody) {
    const context = await request.newContext({ baseURL });
    const { username } = people[somebody];
    const answered = await context.post('/sign-in/session', { data: { username, password } });
    if (!answered.ok()) throw new Error(`${username}: ${answered.status()} ${await answered.text()}`);
    await context.storageState({ path: stateOf(somebody) });
    await context.dispose();
  }
}
