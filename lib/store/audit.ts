import 'server-only';
import type { AuditAction } from '../workflow/audit-actions';
import { canonicalJson, sealOf } from '../workflow/audit-event';
import type { Person } from '../workflow/roles';
import type { Prisma } from './generated/client';
import { storable } from './storable';

/** Something to be entered in the log. */
export interface Entry {
  /** Null for the program itself and for people who have not signed in; `actorName` then says who. */
  readonly actor: Person | null;
  readonly actorName?: string;
  readonly action: AuditAction;
  /** What it was done to: `report/ID`, `unit/ID`, `user/ID`. */
  readonly subject: string;
  readonly unitId: string | null;
  /** The particulars, as plain JSON; never a password, code or token. */
  readonly detail: object;
}

/**
 * Enters something in the log, at its end and sealed with the hash of the entry before, as part of the transaction that does it: the one is not
 * without the other. To be called last: until the transaction ends, every other one that records waits. The transaction reads what is
 * committed (the default), else it could not see the last entry.
 */
export async function record(tx: Prisma.TransactionClient, entry: Entry): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('AuditEvent'))`;
  const last = await tx.auditEvent.findFirst({
    orderBy: { sequence: 'desc' },
    select: { sequence: true, hash: true },
  });
  const facts = {
    sequence: (last?.sequence ?? 0n) + 1n,
    at: new Date(),
    actorId: entry.actor?.id ?? null,
    actorName: storable(entry.actorName ?? entry.actor?.name ?? ''),
    action: entry.action,
    subject: storable(entry.subject),
    unitId: entry.unitId,
    detail: canonicalJson(entry.detail),
    previousHash: last?.hash ?? '',
  };
  await tx.auditEvent.create({ data: { ...facts, hash: sealOf(facts) } });
}
