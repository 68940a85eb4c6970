// @vitest-environment happy-dom
import { act, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { TextField } from './text-field';

function Form() {
  const [text, setText] = useState('');
  return (
    <>
      <TextField label="账号" value={text} onChange={(event) => setText(event.target.value)} />
      <output>{text}</output>
    </>
  );
}

it('takes over what was typed before the page came to life', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const page = document.createElement('div');
  document.body.append(page);
  page.innerHTML = renderToString(<Form />);
  const input = page.querySelector('input');
  if (input === null) throw new Error('There is no input');
  input.value = 'chenjing';
  await act(async () => {
    hydrateRoot(page, <Form />);
  });
  expect(page.querySelector('output')?.textContent).toBe('chenjing');
  expect(input.value).toBe('chenjing');
});
