import { assertNever } from '../base/assert-never';
import type { SaveState } from '../form/autosave';
import type { SaveFailure } from '../form/save-outcome';
import { workflowStateWords } from './workflow-words';

const failureWords: Readonly<Record<SaveFailure, string>> = {
  network: '',
  diskFull: '服务器磁盘已满，',
  unreachable: '连不上数据库，',
  tooLarge: '内容过长，请删减，',
  refused: '服务器不接受这份内容，',
};

const openWords = '改动没有保存';

/** The state of the last change; `kept` where it is also kept on this machine. */
export function describeSaveState(state: SaveState, kept = false): string {
  const here = kept ? '，改动已存于本机' : '';
  switch (state.kind) {
    case 'saved':
      return `✓ 已保存 ${clockTime(state.savedAt)}`;
    case 'changed':
      return '有改动，即将自动保存';
    case 'saving':
      return '正在保存…';
    case 'failed':
      return `${failureWords[state.reason]}保存失败，将自动重试（第 ${state.attempt} 次）${here}`;
    case 'stale':
      return '他人已改动，等待你选择';
    case 'signedOut':
      return `登录已过期，登录后继续保存${here}`;
    case 'forbidden':
      return `您已不再负责填报这份报告，${openWords}${here}`;
    case 'locked':
      return state.reason === 'places'
        ? `有改动不在退回范围内，${openWords}`
        : `报告现为“${workflowStateWords[state.state].word}”，内容已锁定，${openWords}${here}`;
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

/** The words of what an earlier page could not save. */
export const keptWords = {
  title: '上次有改动没有保存',
  bringIn: '恢复这些改动',
  drop: '放弃',
} as const;

/** 2026-01-13 10:41 的 6 处改动只存在本机，尚未保存。 */
export function describeKept(minute: string, count: number): string {
  return `${minute} 的 ${count} 处改动只存在本机，尚未保存。恢复后并入现在的报告，双方都改过的地方请您选择。`;
}
