import 'server-only';
import { createHash } from 'node:crypto';
import { lockMinutes, mostTries } from '../workflow/signing-in';
import { database } from './connection';

const lock = lockMinutes * 60_000;

/** An office behind one address may mistype as often as this in ten minutes, all together. */
export const mostTriesOfAddress = 50;
const addressWindow = 600_000;

/** Days for which tries at names that do not exist are remembered. */
const remembered = 90;

/** A try that may be made; `locksNext`: when it fails, the name is locked until `until`. */
export type Try =
  | { readonly kind: 'open'; readonly left: number; readonly until: Date; readonly account: TriedAccount | null }
  | { readonly kind: 'locked'; readonly until: Date };

export interface TriedAccount {
  readonly id: string;
  readonly disabled: boolean;
}

/**
 * Counts a try at a name before it is made, so that of many at once no more are made than one after another; whoever succeeds takes
 * the count back. `left` tries remain when this one fails; at 0 the name is locked until `until`. A name that does not exist is counted and
 * locked alike.
 */
export async function takeTry(username: string, now: Date): Promise<Try> {
  const until = new Date(now.getTime() + lock);
  const [account] = await database().$queryRaw<{ id: string; tries: number; disabled: boolean }[]>`
    UPDATE "User" SET
      "failedSignIns" = CASE WHEN "lockedUntil" IS NULL THEN "failedSignIns" + 1 ELSE 1 END,
      "lockedUntil" = CASE WHEN "lockedUntil" IS NULL AND "failedSignIns" + 1 >= ${mostTries} THEN ${until}::timestamptz END
    WHERE "username" = ${username} AND ("lockedUntil" IS NULL OR "lockedUntil" <= ${now}::timestamptz)
    RETURNING "id", "failedSignIns" AS tries, "disabledAt" IS NOT NULL AS disabled`;
  if (account !== undefined) {
    const { id, tries, disabled } = account;
    return { kind: 'open', left: Math.max(0, mostTries - tries), until, account: { id, disabled } };
  }
  const known = await database().user.findUnique({ where: { username }, select: { lockedUntil: true } });
  if (known !== null) return { kind: 'locked', until: known.lockedUntil ?? until };
  return takeTryAtNobody(username, now);
}

/** One more than the most stands for a lock that was there before. */
async function takeTryAtNobody(username: string, now: Date): Promise<Try> {
  const key = `name/${createHash('sha256').update(username).digest('hex')}`;
  const at = BigInt(now.getTime());
  const since = at - BigInt(lock);
  const rows = await database().$queryRaw<{ count: number; last: bigint }[]>`
    INSERT INTO "RateLimit" AS limits ("id", "key", "count", "lastRequest") VALUES (gen_random_uuid(), ${key}, 1, ${at})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE
        WHEN limits."count" < ${mostTries} THEN limits."count" + 1
        WHEN limits."lastRequest" > ${since} THEN ${mostTries + 1}
        ELSE 1 END,
      "lastRequest" = CASE
        WHEN limits."count" >= ${mostTries} AND limits."lastRequest" > ${since} THEN limits."lastRequest"
        ELSE ${at} END
    RETURNING "count", "lastRequest" AS last`;
  const [row] = rows;
  if (row === undefined) throw new Error('A try was not counted');
  const until = new Date(Number(row.last) + lock);
  return row.count > mostTries
    ? { kind: 'locked', until }
    : { kind: 'open', left: mostTries - row.count, until, account: null };
}

/** Counts a try from an address before it is made; gives when the next may be made where there were too many, else null. */
export async function takeTryOfAddress(address: string, now: Date): Promise<Date | null> {
  return takeFromWindow(addressKey(address), { most: mostTriesOfAddress, window: addressWindow, now });
}

/** Takes back the count of a try that succeeded. */
export async function returnTryOfAddress(address: string): Promise<void> {
  await database().rateLimit.updateMany({
    where: { key: addressKey(address), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** Counts something in its window of so many milliseconds; gives when the window ends where `most` is passed, else null. */
export async function takeFromWindow(
  key: string,
  { most, window, now }: { readonly most: number; readonly window: number; readonly now: Date },
): Promise<Date | null> {
  const at = BigInt(now.getTime());
  const since = at - BigInt(window);
  const rows = await database().$queryRaw<{ count: number; begun: bigint }[]>`
    INSERT INTO "RateLimit" AS limits ("id", "key", "count", "lastRequest") VALUES (gen_random_uuid(), ${key}, 1, ${at})
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN limits."lastRequest" <= ${since} THEN 1 ELSE least(limits."count" + 1, 1000000) END,
      "lastRequest" = CASE WHEN limits."lastRequest" <= ${since} THEN ${at} ELSE limits."lastRequest" END
    RETURNING "count", "lastRequest" AS begun`;
  const [row] = rows;
  if (row === undefined) throw new Error('A try was not counted');
  return row.count > most ? new Date(Number(row.begun) + window) : null;
}

/** Forgets what is long past; the rows of addresses go with those of names. */
export async function forgetOldTries(now: Date): Promise<void> {
  const since = BigInt(now.getTime() - remembered * 86_400_000);
  await database().rateLimit.deleteMany({ where: { lastRequest: { lt: since } } });
}

function addressKey(address: string): string {
  return `address/${address.slice(0, 100)}`;
}
