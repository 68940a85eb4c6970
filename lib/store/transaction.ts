import 'server-only';
import { failure, type Result } from '../base/result';
import { database } from './connection';
import { Prisma } from './generated/client';
import { outageOf, type Outage } from './outage';

/** How often a transaction that met another one is begun again. */
const mostTries = 5;

/**
 * Runs `work` as one transaction. A `failure` takes back whatever it had written; one that met another transaction and lost (deadlock,
 * serialization) is begun again; trouble of the database itself is `unavailable`.
 */
export async function transact<Value, Trouble>(
  work: (tx: Prisma.TransactionClient) => Promise<Result<Value, Trouble>>,
): Promise<Result<Value, Trouble | { readonly kind: 'unavailable'; readonly outage: Outage }>> {
  for (let tried = 1; ; tried++) {
    const refusal: { said?: Result<never, Trouble> } = {};
    try {
      return await database().$transaction(
        async (tx) => {
          const result = await work(tx);
          if (result.ok) return result;
          refusal.said = result;
          throw new TakenBack();
        },
        { maxWait: 10_000, timeout: 30_000 },
      );
    } catch (error) {
      if (error instanceof TakenBack && refusal.said !== undefined) return refusal.said;
      if (metAnother(error) && tried < mostTries) continue;
      const outage = outageOf(error);
      if (outage === null) throw error;
      return failure({ kind: 'unavailable', outage });
    }
  }
}

/** Ends a transaction without a trace. */
class TakenBack extends Error {}

/** Prisma's own code, and PostgreSQL's for serialization failure and deadlock. */
function metAnother(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || /Code: `(?:40001|40P01)`/.test(error.message);
}
