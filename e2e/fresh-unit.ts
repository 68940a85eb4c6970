import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { freshUnits } from '../scripts/test-office.mjs';

/** A folder for each unit that a test has taken. */
export const claims = path.join('test-results', 'units');

/** A unit that no other test uses, in whatever process: a folder can be made once. */
export function claimUnit(): string {
  mkdirSync(claims, { recursive: true });
  for (const name of freshUnits) {
    try {
      mkdirSync(path.join(claims, name));
      return name;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  throw new Error(`All ${freshUnits.length} units are taken: scripts/test-office.mjs makes more`);
}
