import { expect, it } from 'vitest';
import { passwordTroubles } from './password-rules';

it.each([
  ['Lingnan-2026', []],
  ['云山区政务公开2026年报！', ['tooPlain']],
  ['这是一句很长很长而且容易记住的话呀', []],
  ['four plain words here', []],
  ['Ab1-cD2', ['tooShort']],
  ['lingnan2026', ['tooPlain']],
  ['1234567890', ['tooPlain']],
  ['ChenJing-2026', ['holdsUsername']],
  ['P@ssw0rd123', ['commonplace']],
  ['aaaaaaaaaaaaaaaaaaaa', ['commonplace']],
  ['1234567890123456', ['commonplace']],
  [`Aa1-${'x'.repeat(140)}`, ['tooLong']],
  ['', ['tooShort', 'tooPlain', 'commonplace']],
])('says of %j: %j', (password, kinds) => {
  expect(passwordTroubles(password, 'chenjing').map(({ kind }) => kind)).toEqual(kinds);
});
