import { expect, test } from 'vitest';
import { foldName, readUsername } from './account-name';

test.each([
  ['ChenJing', 'chenjing'],
  ['　ｃｈｅｎ０１ ', 'chen01'],
  ['13800138000', '13800138000'],
  ['li.hong-2', 'li.hong-2'],
])('%j is the account %j', (typed, name) => expect(readUsername(typed)).toBe(name));

test.each(['', 'ab', '陈静', 'chen jing', '.chen', 'a'.repeat(31), 'chen@gov', '=cmd'])(
  '%j is no account name',
  (typed) => expect(readUsername(typed)).toBeNull(),
);

test('a name loses its white space and full-width digits, not its parentheses', () => {
  expect(foldName('　区政府办公室（第１科） \n')).toBe('区政府办公室（第1科）');
});
