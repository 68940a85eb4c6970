// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import type { ReactElement } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { failure, success } from '../../lib/base/result';
import type { PersonRecord } from '../../lib/people/person-record';
import type { Unit } from '../../lib/people/unit';
import type { AdministrationActions } from './actions';
import { Administration } from './administration';
import { ListImport } from './list-import';
import type { ListPreview } from './list-outcome';

afterEach(cleanup);

const unit: Unit = {
  id: 'water',
  parentId: 'county',
  name: '区水务局',
  kind: 'department',
  level: null,
  reviewLevels: 2,
  relaxed: false,
  abolishedOn: null,
};
const county: Unit = { ...unit, id: 'county', parentId: null, name: '云山区人民政府', kind: 'government' };

const person: PersonRecord = {
  id: 'chen',
  username: 'chenjing',
  name: '陈静',
  appointments: [{ unitId: 'water', role: 'drafter', reviewLevel: 0, duty: '科员' }],
  governed: true,
  state: 'normal',
  lockedUntil: null,
  lastSignInAt: null,
};

/** As the pages have it: no space between two characters on a button. */
function renderAsPage(page: ReactElement) {
  return render(<ConfigProvider button={{ autoInsertSpace: false }}>{page}</ConfigProvider>);
}

function actionsOf(given: Partial<AdministrationActions> = {}): AdministrationActions {
  const unasked = async () => failure('没有预期的调用');
  return {
    createUnit: unasked,
    changeUnit: unasked,
    abolishUnit: unasked,
    reinstateUnit: unasked,
    createPerson: unasked,
    changePerson: unasked,
    appoint: unasked,
    resetPassword: unasked,
    disablePerson: unasked,
    enablePerson: unasked,
    unlockPerson: unasked,
    signOutPerson: unasked,
    ...given,
  };
}

function show(actions: AdministrationActions, people: readonly PersonRecord[] = [person], selfId = 'lin') {
  return renderAsPage(
    <Administration
      units={[county, unit]}
      chosen={unit}
      lacks={{}}
      people={people}
      selfId={selfId}
      auditors={false}
      now={new Date('2026-01-13T02:00:00Z')}
      today="2026-01-13"
      actions={actions}
      guessKind={() => 'department'}
      onChoose={() => undefined}
    />,
  );
}

const buttonNames = () =>
  within(screen.getByRole('table'))
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label'));

test('what can be done to an account depends on its state and whose it is', () => {
  const { unmount } = show(actionsOf());
  expect(buttonNames()).toEqual(['修改 陈静', '重置口令 陈静', '停用 陈静', '强制退出 陈静']);
  unmount();
  const lockedUntil = new Date('2026-01-13T02:10:00Z');
  const locked = show(actionsOf(), [{ ...person, state: 'locked', lockedUntil }]);
  expect(buttonNames()).toContain('解锁 陈静');
  expect(screen.getByText('已锁定（至今天 10:10）')).toBeTruthy();
  locked.unmount();
  const own = show(actionsOf(), [person], 'chen');
  expect(buttonNames()).toEqual(['修改 陈静']);
  own.unmount();
  show(actionsOf(), [{ ...person, governed: false }]);
  expect(buttonNames()).toEqual(['修改 陈静']);
  expect(screen.getByText('另有任职')).toBeTruthy();
});

test('a new account is sent as it was meant, and its password shown', async () => {
  const createPerson = vi.fn(async () => success('uW3i-vQ3u-xJ3h'));
  show(actionsOf({ createPerson }));
  fireEvent.click(screen.getByRole('button', { name: '新增账号' }));
  fireEvent.change(screen.getByRole('textbox', { name: '账号' }), { target: { value: ' LiHong ' } });
  fireEvent.change(screen.getByRole('textbox', { name: '姓名' }), { target: { value: '李　红' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await screen.findByText('请至少选择一个角色。');
  expect(createPerson).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('checkbox', { name: '审核（二级）' }));
  fireEvent.change(screen.getByRole('textbox', { name: '审核（二级）的职务' }), { target: { value: '局长' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByDisplayValue('uW3i-vQ3u-xJ3h')).toBeTruthy();
  expect(createPerson).toHaveBeenCalledWith({
    unitId: 'water',
    username: 'lihong',
    name: '李 红',
    posts: [{ role: 'reviewer', reviewLevel: 2, duty: '局长' }],
  });
});

test('what the server refuses is said in the dialog, which keeps what was typed', async () => {
  const changeUnit = vi.fn(async () => failure('上级单位下已有同名的单位，请换一个名称。'));
  show(actionsOf({ changeUnit }));
  fireEvent.click(screen.getByRole('button', { name: '修改单位' }));
  fireEvent.change(screen.getByRole('textbox', { name: '单位全称' }), { target: { value: '区水利局' } });
  fireEvent.click(screen.getByRole('checkbox', { name: /两人单位/ }));
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await screen.findByText('上级单位下已有同名的单位，请换一个名称。');
  expect(screen.getByRole('textbox', { name: '单位全称' })).toHaveProperty('value', '区水利局');
  expect(changeUnit).toHaveBeenCalledWith({
    id: 'water',
    parentId: 'county',
    name: '区水利局',
    kind: 'department',
    level: null,
    reviewLevels: 2,
    relaxed: true,
  });
});

test('an answer that never comes is said, and nothing is lost', async () => {
  show(actionsOf({ enablePerson: () => Promise.reject(new Error('fetch failed')) }), [
    { ...person, state: 'disabled' },
  ]);
  fireEvent.click(screen.getByRole('button', { name: '启用 陈静' }));
  await screen.findByText(/没有办成，可能是网络中断/);
});

test('a list with an error has no button that makes it', async () => {
  const preview: ListPreview = {
    kind: 'read',
    fileName: '清单.xlsx',
    rows: [
      {
        row: 5,
        unit: '区水务局',
        isNew: false,
        username: '',
        name: '',
        posts: '',
        errors: ['第 5 行“账号”列：没有填写。'],
      },
    ],
    errors: ['第 5 行“账号”列：没有填写。'],
    ignored: ['电话'],
    units: 0,
    accounts: 0,
  };
  const read = vi.fn(async () => preview);
  const make = vi.fn(async () => ({ kind: 'refused' as const, sentences: [] }));
  renderAsPage(<ListImport readUploaded={read} makeUploaded={make} />);
  const choose = (): void => {
    const files = [new File(['x'], '清单.xlsx')];
    fireEvent.change(screen.getByLabelText(/选择文件/), { target: { files } });
  };
  const untilRead = () => waitFor(() => expect(screen.queryByText('正在读取…')).toBeNull());
  choose();
  await screen.findByText('有 1 处错误，改正后重新选择文件');
  expect(screen.getByText(/这些栏目不认识，没有读取：电话/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '全部建立' })).toBeNull();

  await untilRead();
  read.mockResolvedValue({ ...preview, rows: [], errors: [], units: 1, accounts: 2 });
  choose();
  await screen.findByText('将新建 1 个单位、2 个账号。');
  await untilRead();
  fireEvent.click(screen.getByRole('button', { name: /全部建立/ }));
  await waitFor(() => expect(make).toHaveBeenCalledTimes(1));
});
