// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { PasswordAnswer } from '../../lib/workflow/signing-in';
import { PasswordForm } from './password-form';

afterEach(cleanup);

function type(current: string, next: string, again: string): void {
  fireEvent.change(screen.getByLabelText('当前口令'), { target: { value: current } });
  fireEvent.change(screen.getByLabelText('新口令'), { target: { value: next } });
  fireEvent.change(screen.getByLabelText('再次输入新口令'), { target: { value: again } });
  fireEvent.click(screen.getByRole('button', { name: '修改口令' }));
}

it('sends a new password only once it is right and typed the same twice', async () => {
  const change = vi.fn((): Promise<PasswordAnswer> => Promise.resolve({ kind: 'changed' }));
  const onChanged = vi.fn();
  render(<PasswordForm username="chenjing" change={change} onChanged={onChanged} />);
  type('qinghe-2025-spring', 'qinghe-2026-summer', 'qinghe-2026-winter');
  expect(screen.getByRole('alert').textContent).toContain('两次');
  type('qinghe-2025-spring', 'qinghe-2025-spring', 'qinghe-2025-spring');
  expect(screen.getByRole('alert').textContent).not.toBe('');
  expect(change).not.toHaveBeenCalled();
  type('qinghe-2025-spring', 'qinghe-2026-summer', 'qinghe-2026-summer');
  expect(change).toHaveBeenCalledWith({ current: 'qinghe-2025-spring', next: 'qinghe-2026-summer' });
  await vi.waitFor(() => expect(onChanged).toHaveBeenCalled());
});
