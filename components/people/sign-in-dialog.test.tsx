// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { SignInAnswer } from '../../lib/workflow/signing-in';
import { SignInDialog } from './sign-in-dialog';

afterEach(cleanup);

function openDialog(...answers: SignInAnswer[]) {
  const signIn = vi.fn(async (): Promise<SignInAnswer> => answers.shift() ?? { kind: 'network' });
  const onSignedIn = vi.fn();
  render(<SignInDialog open username="chenjing" signIn={signIn} onSignedIn={onSignedIn} />);
  return { signIn, onSignedIn };
}

function submit(password: string): void {
  fireEvent.change(screen.getByLabelText('口令'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: /^登\s?录$/ }));
}

it('signs in the person whose work lies open and says so', async () => {
  const { signIn, onSignedIn } = openDialog({ kind: 'signedIn', mustChangePassword: false });
  expect(screen.getByLabelText('账号')).toHaveProperty('value', 'chenjing');
  submit('secret');
  await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
  expect(signIn).toHaveBeenCalledWith({ username: 'chenjing', password: 'secret' }, 'chenjing');
});

it.each<[SignInAnswer, string]>([
  [{ kind: 'wrong', left: 3 }, '账号或口令不正确。还可尝试 3 次，之后锁定 15 分钟。'],
  [{ kind: 'locked', until: '2026-11-20T02:44:30.000Z' }, '10:45 后再试'],
  [{ kind: 'somebodyElse' }, '只能由原来的账号登录'],
  [{ kind: 'network' }, '服务器没有回答'],
])('stays with a sentence on %j', async (answer, sentence) => {
  const { onSignedIn } = openDialog(answer);
  submit('secret');
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(sentence));
  expect(onSignedIn).not.toHaveBeenCalled();
});

it('leads to the change of password where that comes first, and goes on after it', async () => {
  const { onSignedIn } = openDialog({ kind: 'signedIn', mustChangePassword: true });
  submit('secret');
  await waitFor(() => expect(screen.getByRole('link', { name: '修改口令' })).toHaveProperty('target', '_blank'));
  expect(onSignedIn).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: '已修改，继续' }));
  expect(onSignedIn).toHaveBeenCalledOnce();
});
