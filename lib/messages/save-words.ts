import { assertNever } from '../base/assert-never';
import type { SaveState } from '../form/autosave';
import type { SaveFailure } from '../form/save-outcome';

const failureWords: Readonly<Record<SaveFailure, string>> = {
  network: '',
  diskFull: '服务器磁盘已满，',
  unreachable: '连不上数据库，',
  tooLarge: '内容过长，请删减，',
  refused: '服务器不接受这份内容，',
};

export function describeSaveState(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return `✓ 已保存 ${clockTime(state.savedAt)}`;
    case 'changed':
      return '有改动，即将自动保存';
    case 'saving':
      return '正在保存…';
    case 'failed':
      return `${failureWords[state.reason]}保存失败，将自动重试（第 ${state.attempt} 次）`;
    case 'stale':
      return '他人已改动，等待你选择';
    case 'gone':
      return '报告已被删除，未保存';
    default:
      return assertNever(state);
  }
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Hour and minute of an ISO instant in the country's one official time. */
export function clockTime(instant: string): string {
  return clock.format(new Date(instant));
}
