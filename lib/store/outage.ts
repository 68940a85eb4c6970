import { Prisma } from './generated/client';

/** Why the database could not do what it was asked, though there is nothing wrong with what was asked. */
export type Outage = 'diskFull' | 'unreachable';

/** Prisma's own codes: no answer, none in time, connection closed, none free. */
const unreachable = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024'];

/** Null for any other error, which is a bug. */
export function outageOf(error: unknown): Outage | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  if (unreachable.includes(error.code)) return 'unreachable';
  const [, state = ''] = /Code: `(\w{5})`/.exec(error.message) ?? [];
  if (state === '53100') return 'diskFull';
  // Connection lost, server stopping or starting, too many connections, not accepting them.
  return /^(?:08|57P|53300|55000)/.test(state) ? 'unreachable' : null;
}
