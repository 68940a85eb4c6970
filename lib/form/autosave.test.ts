import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { template2021 } from '../../templates/2021';
import { newReport } from '../report/new-report';
import type { Report } from '../report/report';
import { createAutosave, restBeforeSave } from './autosave';
import type { SaveOutcome } from './save-outcome';

const opened = newReport(template2021, { name: '岭南市青禾局', kind: 'department' }, 2021);
const titled = (title: string): Report => ({ ...opened, title });
const savedAt = '2022-01-05T02:32:00.000Z';

/** A server that answers when it is told to. */
function start() {
  let report = opened;
  const answers: ((outcome: SaveOutcome) => void)[] = [];
  const calls: [number, string, boolean][] = [];
  const autosave = createAutosave(
    { report, version: 1, savedAt },
    () => report,
    (version, { title }, { keepalive }) => {
      calls.push([version, title, keepalive]);
      return new Promise((resolve) => answers.push(resolve));
    },
  );
  return {
    autosave,
    calls,
    type: (title: string) => {
      report = titled(title);
      autosave.touch();
    },
    answer: async (outcome: SaveOutcome) => {
      answers.shift()?.(outcome);
      await vi.advanceTimersByTimeAsync(0);
    },
    state: () => autosave.state.get().kind,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('autosave', () => {
  it('saves once, some time after the last of several keys', async () => {
    const { calls, type, answer, state } = start();
    type('一');
    await vi.advanceTimersByTimeAsync(restBeforeSave - 100);
    type('一二');
    await vi.advanceTimersByTimeAsync(restBeforeSave - 100);
    expect([calls, state()]).toEqual([[], 'changed']);
    await vi.advanceTimersByTimeAsync(100);
    expect([calls, state()]).toEqual([[[1, '一二', false]], 'saving']);
    await answer({ kind: 'saved', version: 2, savedAt });
    expect(state()).toBe('saved');
  });

  it('never has two saves on the way, and sends what came meanwhile with the new version', async () => {
    const { calls, type, answer, state } = start();
    type('一');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    type('二');
    await vi.advanceTimersByTimeAsync(5 * restBeforeSave);
    expect(calls).toHaveLength(1);
    await answer({ kind: 'saved', version: 2, savedAt });
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    expect(calls).toEqual([
      [1, '一', false],
      [2, '二', false],
    ]);
    await answer({ kind: 'saved', version: 3, savedAt });
    expect(state()).toBe('saved');
  });

  it('tries a failed save again after ever longer rests, keeping count', async () => {
    const { autosave, calls, type, answer } = start();
    type('一');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    await answer({ kind: 'failed', reason: 'diskFull' });
    expect(autosave.state.get()).toEqual({ kind: 'failed', attempt: 1, reason: 'diskFull' });
    await vi.advanceTimersByTimeAsync(2000);
    await answer({ kind: 'failed', reason: 'diskFull' });
    expect(autosave.state.get()).toEqual({ kind: 'failed', attempt: 2, reason: 'diskFull' });
    await vi.advanceTimersByTimeAsync(3900);
    expect(calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(100);
    expect(calls).toHaveLength(3);
    await answer({ kind: 'saved', version: 2, savedAt });
    expect(autosave.state.get().kind).toBe('saved');
  });

  it('waits while somebody else’s version stands, then goes on from it', async () => {
    const { autosave, calls, type, answer, state } = start();
    type('我的');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    await answer({ kind: 'stale', version: 7, savedAt, current: titled('对方的') });
    type('我的又改');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([calls.length, state()]).toEqual([1, 'stale']);
    autosave.rebase();
    await vi.advanceTimersByTimeAsync(0);
    expect(calls[1]).toEqual([7, '我的又改', false]);
  });

  it('sends at once when the page is left, and tells whether all is stored', async () => {
    const { autosave, calls, type, answer } = start();
    expect(await autosave.flush()).toBe(true);
    type('一');
    const stored = autosave.flush({ keepalive: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(calls).toEqual([[1, '一', true]]);
    await answer({ kind: 'failed', reason: 'diskFull' });
    expect(await stored).toBe(false);
  });

  it('stops when the report is gone', async () => {
    const { calls, type, answer, state } = start();
    type('一');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    await answer({ kind: 'gone' });
    type('二');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([calls.length, state()]).toEqual([1, 'gone']);
  });

  it('waits while nobody is signed in, and saves what was typed meanwhile afterwards', async () => {
    const { autosave, calls, type, answer, state } = start();
    type('一');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    await answer({ kind: 'signedOut' });
    type('一二');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([calls.length, state()]).toEqual([1, 'signedOut']);
    autosave.resume();
    await vi.advanceTimersByTimeAsync(0);
    expect(calls[1]).toEqual([1, '一二', false]);
    await answer({ kind: 'saved', version: 2, savedAt });
    expect([state(), autosave.version()]).toEqual(['saved', 2]);
  });

  it('stops when the report was passed on, and tries again when only a place was locked', async () => {
    const passedOn = start();
    passedOn.type('一');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    await passedOn.answer({ kind: 'locked', reason: 'state', state: 'inReview' });
    passedOn.type('二');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([passedOn.calls.length, passedOn.state()]).toEqual([1, 'locked']);

    const place = start();
    place.type('一');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    await place.answer({ kind: 'locked', reason: 'places', places: [{ kind: 'title' }] });
    await vi.advanceTimersByTimeAsync(60_000);
    expect([place.calls.length, place.state()]).toEqual([1, 'locked']);
    place.type('二');
    await vi.advanceTimersByTimeAsync(restBeforeSave);
    expect(place.calls).toHaveLength(2);
  });

  it('sends what is stored already when it is told to, to learn of somebody else’s version', async () => {
    const { autosave, calls, answer, state } = start();
    void autosave.resend();
    await vi.advanceTimersByTimeAsync(0);
    expect(calls).toHaveLength(1);
    await answer({ kind: 'stale', version: 7, savedAt, current: titled('对方的') });
    expect(state()).toBe('stale');
  });
});
