// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FormDialog } from './form-dialog';

afterEach(cleanup);

/** A dialog whose form keeps what is typed to itself, as those of react-hook-form do. */
function dialog(open: boolean) {
  return (
    <FormDialog open={open} title="新增账号" pending={false} trouble={null} onCancel={() => undefined}>
      {(id) =>
        open && (
          <form id={id}>
            <label>
              审核
              <input type="checkbox" defaultChecked={false} />
            </label>
          </form>
        )
      }
    </FormDialog>
  );
}

test('a form that is opened again begins anew: no role of the last account is ticked for the next', async () => {
  const { rerender } = render(dialog(true));
  fireEvent.click(screen.getByRole('checkbox', { name: '审核' }));
  expect(screen.getByRole('checkbox', { name: '审核' })).toHaveProperty('checked', true);
  rerender(dialog(false));
  rerender(dialog(true));
  await waitFor(() => expect(screen.getByRole('checkbox', { name: '审核' })).toHaveProperty('checked', false));
});
