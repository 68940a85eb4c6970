import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldName } from './fields';
import {
  closeRun,
  historyDepth,
  noHistory,
  recordStep,
  recordTyping,
  redo,
  undo,
  type Change,
  type History,
} from './history';

const fields: readonly FieldName[] = ['title', 'cells.a/b/c', 'cells.a/b/d', 'narrative.overview'];
type Texts = Readonly<Record<string, string>>;
const blank: Texts = Object.fromEntries(fields.map((field) => [field, '']));

interface State {
  readonly texts: Texts;
  readonly history: History;
}

const edit = fc.oneof(
  fc.record({
    kind: fc.constant('key' as const),
    field: fc.constantFrom(...fields),
    text: fc.string({ maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('batch' as const),
    texts: fc.dictionary(fc.constantFrom(...fields), fc.string({ maxLength: 3 })),
  }),
  fc.constant({ kind: 'close' as const }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function write(texts: Texts, changes: readonly Change[]): Texts {
  for (const { field, before } of changes) expect(texts[field]).toBe(before);
  return { ...texts, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
}

function play({ texts, history }: State, step: Edit): State {
  switch (step.kind) {
    case 'key': {
      const change = { field: step.field, before: texts[step.field] ?? '', after: step.text };
      return { texts: write(texts, [change]), history: recordTyping(history, change, 0) };
    }
    case 'batch': {
      const changes = Object.entries(step.texts).map(([field, after]) => ({
        field: field as FieldName,
        before: texts[field] ?? '',
        after,
      }));
      return { texts: write(texts, changes), history: recordStep(history, changes) };
    }
    case 'close':
      return { texts, history: closeRun(history) };
  }
}

function travel(state: State, go: typeof undo): State | null {
  const result = go(state.history);
  return result === null ? null : { texts: write(state.texts, result.changes), history: result.history };
}

function farthest(state: State, go: typeof undo): State {
  const next = travel(state, go);
  return next === null ? state : farthest(next, go);
}

describe('undo', () => {
  it('leads back to the beginning and redo to the end, whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
        const end = edits.reduce(play, { texts: blank, history: noHistory });
        const start = farthest(end, undo);
        expect(start.texts).toEqual(blank);
        expect(farthest(start, redo).texts).toEqual(end.texts);
      }),
    );
  });

  it('changes something with every step', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        let state: State | null = edits.reduce(play, { texts: blank, history: noHistory });
        while (state !== null) {
          const before: Texts = state.texts;
          state = travel(state, undo);
          if (state !== null) expect(state.texts).not.toEqual(before);
        }
      }),
    );
  });

  it('forgets what was undone once something else is typed', () => {
    const typed = recordTyping(noHistory, { field: 'title', before: '', after: 'a' }, 0);
    const undone = undo(typed)?.history ?? noHistory;
    expect(redo(undone)).not.toBeNull();
    expect(redo(recordTyping(undone, { field: 'title', before: '', after: 'b' }, 0))).toBeNull();
  });
});

describe('a run of keys', () => {
  const key = (history: History, before: string, after: string, at = 0, pause?: number): History =>
    recordTyping(history, { field: 'title', before, after }, at, pause);

  it('is one step', () => {
    const history = key(key(key(noHistory, '', '1'), '1', '12'), '12', '123');
    expect(undo(history)?.changes).toEqual([{ field: 'title', before: '123', after: '' }]);
  });

  it('that comes back to where it began is none', () => {
    expect(undo(key(key(noHistory, '', '1'), '1', ''))).toBeNull();
  });

  it('ends after a pause where one is asked for', () => {
    const history = key(key(noHistory, '', 'a', 0, 1000), 'a', 'ab', 1500, 1000);
    expect(undo(history)?.changes).toEqual([{ field: 'title', before: 'ab', after: 'a' }]);
  });

  it('is remembered some hundreds of times', () => {
    let history = noHistory;
    for (let index = 0; index < 900; index++) {
      history = recordStep(history, [{ field: 'title', before: String(index), after: String(index + 1) }]);
    }
    expect(history.done).toHaveLength(historyDepth);
    expect(historyDepth).toBeGreaterThanOrEqual(200);
  });
});
