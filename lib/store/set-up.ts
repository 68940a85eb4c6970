import 'server-only';
import { createHash } from 'node:crypto';
import type { AgencyKind, AgencyLevel } from '../report/report';
import { failure, success, type Result } from '../base/result';
import { record } from './audit';
import { database } from './connection';
import { hasAccounts } from './signed-in';
import { takeFromWindow } from './tries';

/** Wrong codes in an hour, from everywhere together: a code of sixty bits is not guessed so. */
const mostCodes = 20;
const codeWindow = 3_600_000;

export type SetUpTrouble =
  /** There are accounts: it is done, for good. */
  { readonly kind: 'done' } | { readonly kind: 'wrongCode' } | { readonly kind: 'tooMany'; readonly until: Date };

export interface FirstOffice {
  readonly code: string;
  readonly unit: { readonly name: string; readonly kind: AgencyKind; readonly level: AgencyLevel | null };
  readonly administrator: {
    readonly name: string;
    readonly username: string;
    readonly passwordHash: string;
  };
}

/** Whether the code is the one that the server printed; each asking is counted. */
export async function checkSetUpCode(code: string, now: Date): Promise<Result<null, SetUpTrouble>> {
  if (await hasAccounts()) return failure({ kind: 'done' });
  const until = await takeFromWindow('set-up', { most: mostCodes, window: codeWindow, now });
  if (until !== null) return failure({ kind: 'tooMany', until });
  const found = await database().setUpCode.findUnique({ where: { hash: hashOf(code) } });
  return found === null ? failure({ kind: 'wrongCode' }) : success(null);
}

/**
 * Makes the root unit and its administrator against the one-time code, all or nothing; of two at once, one. What is asked for is checked before.
 */
export async function setUp(office: FirstOffice, now: Date): Promise<Result<null, SetUpTrouble>> {
  const checked = await checkSetUpCode(office.code, now);
  if (!checked.ok) return checked;
  const { unit, administrator } = office;
  return database().$transaction(async (tx): Promise<Result<null, SetUpTrouble>> => {
    // The row is gone for whoever comes second, who waited for it.
    const { count } = await tx.setUpCode.deleteMany({ where: { hash: hashOf(office.code) } });
    if (count === 0) return failure({ kind: 'wrongCode' });
    await tx.setUpCode.deleteMany();
    const { id: unitId } = await tx.unit.create({ data: unit });
    const { name, username, passwordHash } = administrator;
    const { id: userId } = await tx.user.create({
      data: { name, username, email: `${username}@localhost`, mustChangePassword: false },
    });
    await tx.account.create({
      data: { userId, accountId: userId, providerId: 'credential', password: passwordHash },
    });
    await tx.appointment.create({ data: { userId, unitId, role: 'administrator' } });
    await record(tx, {
      actor: { id: userId, name, username, appointments: [] },
      action: 'setUp',
      subject: `unit/${unitId}`,
      unitId,
      detail: { unit: unit.name, administrator: username },
    });
    return success(null);
  });
}

/** As `scripts/set-up/set-up-code.mjs` stores it: of the letters and digits alone, in capitals. */
function hashOf(code: string): string {
  const bare = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(bare).digest('hex');
}
