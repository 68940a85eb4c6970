import { describe, expect, it } from 'vitest';
import { insertHeading } from './insert-heading';

/** `|` is the caret. */
function insert(marked: string, level: 2 | 3): string {
  const { text, caret } = insertHeading(marked.replace('|', ''), marked.indexOf('|'), level);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

describe('inserting a heading', () => {
  it.each([
    ['|', 2, '（一）|'],
    ['（一）主动公开\n做了。\n|', 2, '（一）主动公开\n做了。\n（二）|'],
    ['（一）主动公开\n依申|请公开\n末段', 2, '（一）主动公开\n（二）依申|请公开\n末段'],
    ['（一）甲\n1.子\n（二）乙\n丙|', 3, '（一）甲\n1.子\n（二）乙\n1.丙|'],
    ['1.子\n|', 3, '1.子\n2.|'],
    ['1.改级|', 2, '（一）改级|'],
  ] as const)('%j at level %i', (before, level, after) => {
    expect(insert(before, level)).toBe(after);
  });

  it('numbers beyond ten as they are read', () => {
    const lines = Array.from({ length: 21 }, () => '（一）题').join('\n');
    expect(insert(`${lines}\n|`, 2).endsWith('（二十二）|')).toBe(true);
    expect(insert(`${lines.slice(0, 10 * 5 - 1)}\n|`, 2).endsWith('（十一）|')).toBe(true);
  });
});
