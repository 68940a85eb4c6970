import { createHash } from 'node:crypto';
import { failure, success, type Result } from '../base/result';

/** What an entry of the log says, before it is sealed. */
export interface AuditFacts {
  /** From 1, without a gap. */
  readonly sequence: bigint;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  /** One of `auditActions` (audit-actions.ts); entries of an earlier or later version of the program may name others. */
  readonly action: string;
  /** What it was done to: `report/ID`, `unit/ID`, `user/ID`. */
  readonly subject: string;
  readonly unitId: string | null;
  /** `canonicalJson` of the particulars; it is sealed as the very text that is stored. */
  readonly detail: string;
  /** The hash of the entry before; empty at the first. */
  readonly previousHash: string;
}

/** An entry of the log as it is stored. */
export interface AuditEvent extends AuditFacts {
  readonly hash: string;
}

/**
 * JSON without white space, the keys of every object in one order (whole numbers, then the rest by UTF-16 units): equal values, equal texts.
 * `undefined` members are left out; a `Date` is its ISO instant.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    isPlainObject(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What an entry's hash is taken of, in UTF-8: a JSON array without white space of the format's name, sequence (decimal text), instant (ISO,
 * UTC, milliseconds), actor's id and name, action, subject, unit, detail (as a text) and the hash before; null where there is none.
 */
export function sealedText(facts: AuditFacts): string {
  const { sequence, at, actorId, actorName, action, subject, unitId, detail, previousHash } = facts;
  return JSON.stringify([
    'gouji-log/1',
    sequence.toString(),
    // An instant that is none was not written by this program; its seal is of other facts.
    Number.isNaN(at.getTime()) ? null : at.toISOString(),
    actorId,
    actorName,
    action,
    subject,
    unitId,
    detail,
    previousHash,
  ]);
}

/** The SHA-256 of `sealedText`, in lower-case hexadecimal. */
export function sealOf(facts: AuditFacts): string {
  return createHash('sha256').update(sealedText(facts), 'utf8').digest('hex');
}

/** The log as a whole: how many entries, and the hash that stands for all of them; empty where there is none. */
export interface LogSeal {
  readonly events: number;
  readonly lastHash: string;
}

/**
 * Where the chain is broken. `missing`: the entry of that sequence number is not there. `surplus`: there is one too many of it.
 * `changed`: what it says is not what was sealed. `unlinked`: it does not carry the hash of the entry before.
 * `cutOff`: the hash that was noted down outside is nowhere in the log: entries after `sequence` were removed, or all was written anew.
 */
export interface LogBreak {
  readonly sequence: bigint;
  readonly kind: 'missing' | 'surplus' | 'changed' | 'unlinked' | 'cutOff';
}

/**
 * Goes through the whole log in the order of its sequence and tells the first thing wrong. A chain alone cannot see that its tail was cut off,
 * nor that somebody who may write past the triggers sealed all of it anew: for that, `expected` is a hash noted down outside, which has
 * to be found in it.
 */
export class ChainCheck {
  #events = 0;
  #lastSequence = 0n;
  #lastHash = '';
  #broken: LogBreak | null = null;
  #found: boolean;

  constructor(readonly expected: string | null = null) {
    this.#found = expected === null;
  }

  /** Takes the next entry; false as soon as the chain is broken, when no more need be read. */
  take(event: AuditEvent): boolean {
    if (this.#broken !== null) return false;
    const kind = this.#whatIsWrong(event);
    if (kind !== null) {
      const sequence = kind === 'missing' ? this.#lastSequence + 1n : event.sequence;
      this.#broken = { sequence, kind };
      return false;
    }
    this.#events += 1;
    this.#lastSequence = event.sequence;
    this.#lastHash = event.hash;
    if (event.hash === this.expected) this.#found = true;
    return true;
  }

  /** The verdict on the entries taken. */
  verdict(): Result<LogSeal, LogBreak> {
    if (this.#broken !== null) return failure(this.#broken);
    if (!this.#found) return failure({ sequence: this.#lastSequence, kind: 'cutOff' });
    return success({ events: this.#events, lastHash: this.#lastHash });
  }

  #whatIsWrong(event: AuditEvent): Exclude<LogBreak['kind'], 'cutOff'> | null {
    if (event.sequence > this.#lastSequence + 1n) return 'missing';
    if (event.sequence <= this.#lastSequence) return 'surplus';
    if (sealOf(event) !== event.hash) return 'changed';
    return event.previousHash === this.#lastHash ? null : 'unlinked';
  }
}
