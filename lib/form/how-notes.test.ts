import { describe, expect, it } from 'vitest';
import { createHowNotes } from './how-notes';

describe('how a field came to be what it is', () => {
  it('is told by the save that carries it, and by no later one', () => {
    const notes = createHowNotes();
    notes.note(['title'], 'typed');
    notes.note(['title', 'date'], 'pasted');
    expect(notes.send()).toEqual({ title: 'pasted', date: 'pasted' });
    notes.settle(true);
    expect(notes.send()).toEqual({});
  });

  it('is told again after a save that failed, unless the field was changed since', () => {
    const notes = createHowNotes();
    notes.note(['title', 'date'], 'hint');
    notes.send();
    notes.note(['date'], 'undone');
    expect(notes.untold()).toEqual({ title: 'hint', date: 'undone' });
    notes.settle(false);
    expect(notes.send()).toEqual({ title: 'hint', date: 'undone' });
  });

  it('that comes while a save is on its way waits for the next one', () => {
    const notes = createHowNotes();
    notes.note(['title'], 'typed');
    notes.send();
    notes.note(['date'], 'typed');
    notes.settle(true);
    expect(notes.send()).toEqual({ date: 'typed' });
  });
});
