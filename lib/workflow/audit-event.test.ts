import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, ChainCheck, sealOf, type AuditEvent } from './audit-event';

function chainOf(details: readonly string[]): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (const [index, detail] of details.entries()) {
    const facts = {
      sequence: BigInt(index + 1),
      at: new Date(Date.UTC(2026, 0, 1, 0, 0, index)),
      actorId: index % 3 === 0 ? null : 'f4c2b0f0-0000-4000-8000-000000000001',
      actorName: '陈静',
      action: 'submit',
      subject: 'report/1',
      unitId: null,
      detail,
      previousHash: events.at(-1)?.hash ?? '',
    };
    events.push({ ...facts, hash: sealOf(facts) });
  }
  return events;
}

function check(events: readonly AuditEvent[], expected: string | null = null) {
  const chain = new ChainCheck(expected);
  for (const event of events) if (!chain.take(event)) break;
  return chain.verdict();
}

const anyChain = fc.array(fc.jsonValue().map(canonicalJson), { minLength: 1, maxLength: 12 }).map(chainOf);
const chainAndPlace = anyChain.chain((events) => fc.tuple(fc.constant(events), fc.nat(events.length - 1)));
const brokenAt = (sequence: number, kind: string) => ({ ok: false, error: { sequence: BigInt(sequence), kind } });

describe('ChainCheck', () => {
  it('passes every chain that was made in order and tells its last hash', () => {
    fc.assert(
      fc.property(anyChain, (events) => {
        const lastHash = events.at(-1)?.hash;
        expect(check(events)).toEqual({ ok: true, value: { events: events.length, lastHash } });
      }),
    );
    expect(check([])).toEqual({ ok: true, value: { events: 0, lastHash: '' } });
  });

  it('names an entry whose facts were altered, whichever fact it is', () => {
    const alterations: ((event: AuditEvent) => AuditEvent)[] = [
      (event) => ({ ...event, at: new Date(event.at.getTime() + 1) }),
      (event) => ({ ...event, actorId: 'f4c2b0f0-0000-4000-8000-000000000002' }),
      (event) => ({ ...event, actorName: `${event.actorName}文` }),
      (event) => ({ ...event, action: 'approve' }),
      (event) => ({ ...event, subject: 'report/2' }),
      (event) => ({ ...event, unitId: 'f4c2b0f0-0000-4000-8000-000000000003' }),
      (event) => ({ ...event, detail: `${event.detail} ` }),
      (event) => ({ ...event, previousHash: `${event.previousHash}0` }),
    ];
    fc.assert(
      fc.property(chainAndPlace, fc.constantFrom(...alterations), ([events, place], alter) => {
        const altered = events.map((event, index) => (index === place ? alter(event) : event));
        expect(check(altered)).toEqual(brokenAt(place + 1, 'changed'));
      }),
    );
  });

  it('names the entry after one that was altered and sealed anew', () => {
    fc.assert(
      fc.property(chainAndPlace, ([events, place]) => {
        fc.pre(place < events.length - 1);
        const forged = events.map((event, index) => {
          if (index !== place) return event;
          const facts = { ...event, actorName: '李红' };
          return { ...facts, hash: sealOf(facts) };
        });
        expect(check(forged)).toEqual(brokenAt(place + 2, 'unlinked'));
      }),
    );
  });

  it('names the first entry that is missing, and one that is there twice', () => {
    fc.assert(
      fc.property(chainAndPlace, ([events, place]) => {
        const removed = events.filter((_event, index) => index !== place);
        if (place < events.length - 1) expect(check(removed)).toEqual(brokenAt(place + 1, 'missing'));
        const doubled = events.flatMap((event, index) => (index === place ? [event, event] : [event]));
        expect(check(doubled)).toEqual(brokenAt(place + 1, 'surplus'));
      }),
    );
  });

  it('cannot see by itself that its tail was cut off, but does by a hash noted down before', () => {
    fc.assert(
      fc.property(chainAndPlace, ([events, place]) => {
        const noted = events.at(-1)?.hash ?? '';
        const cut = events.slice(0, place);
        expect(check(cut).ok).toBe(true);
        expect(check(cut, noted)).toEqual(brokenAt(place, 'cutOff'));
        expect(check(events, noted).ok).toBe(true);
      }),
    );
  });

  it('finds a noted hash also when the log has grown since', () => {
    const events = chainOf(['1', '2', '3']);
    expect(check(events, events[1]?.hash).ok).toBe(true);
  });
});

describe('canonicalJson', () => {
  it('is the same text for equal values, in whatever order their members were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson({ outer: [turned] })).toBe(canonicalJson({ outer: [value] }));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
