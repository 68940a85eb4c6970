import { assertNever } from '../base/assert-never';
import type { FileTrouble } from '../import/import-file';
import { exchangeFormat } from '../report/exchange';
import { describeExchangeTrouble } from './describe-exchange';
import { describeImportTrouble } from './describe-import';

/** More sentences than this help nobody to mend a file. */
const mostTroubles = 12;

/** Why a file was refused: a sentence, or several that each name a place in it. */
export function describeFileTrouble(trouble: FileTrouble): readonly string[] {
  switch (trouble.kind) {
    case 'empty':
    case 'tooLarge':
    case 'lostEncoding':
    case 'notReport':
    case 'noTables':
      return [describeImportTrouble(trouble)];
    case 'notJson':
      return [`不是有效的 JSON：第 ${trouble.line} 行第 ${trouble.column} 列附近有误，请核对。`];
    case 'foreignJson':
      return [`这不是本系统导出的数据文件（缺少 format: ${exchangeFormat}），请重新选择。`];
    case 'badExchange': {
      const shown = trouble.troubles.slice(0, mostTroubles).map(describeExchangeTrouble);
      const rest = trouble.troubles.length - shown.length;
      return rest > 0 ? [...shown, `另有 ${rest} 处同类问题。`] : shown;
    }
    default:
      return assertNever(trouble);
  }
}
