import { assertNever } from '../base/assert-never';
import type { ExchangeTrouble } from '../report/exchange';
import { firstReportYear, lastReportYear, longestAgencyName } from '../report/report';

/** Why a document of the exchange format was refused, with the place in it: one sentence. */
export function describeExchangeTrouble({ path, reason }: ExchangeTrouble): string {
  return `${path === '' ? '文件开头' : path}：${wordsFor(reason)}`;
}

function wordsFor(reason: ExchangeTrouble['reason']): string {
  switch (reason.kind) {
    case 'missing':
      return '缺少这一项，请补上。';
    case 'unknownKey':
      return '不认识这一项，请删去或核对拼写。';
    case 'unknownEdition':
      return `没有“${reason.edition}”版报告格式。`;
    case 'unknownCell':
      return '这一版报告格式没有这个单元格，请核对地址。';
    case 'unknownSection':
      return '这一版报告格式没有这个叙述部分，请核对名称。';
    case 'notCount':
      return `应为不带引号的数字，读到的是 ${reason.found}。`;
    case 'notAmount':
      return `金额应为带引号的十进制数（单位：万元），如 "12.5"，读到的是 ${reason.found}。`;
    case 'notExact':
      return `数字 ${reason.found} 过大，无法准确保存。`;
    case 'notYear':
      return `年度应为 ${firstReportYear} 至 ${lastReportYear} 的整数，读到的是 ${reason.found}。`;
    case 'notDate':
      return '日期应写成“2022-01”或“2022-01-05”，且确有此日。';
    case 'notOneOf':
      return `应为 ${reason.allowed.join('、')} 之一。`;
    case 'wrongType':
      return `类型不对，应为${typeWords[reason.expected] ?? reason.expected}。`;
    default:
      return assertNever(reason);
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  object: '一组“名称: 值”',
  record: '一组“名称: 值”',
  array: '列表',
  figure: '数字、带引号的十进制数或 null',
  block: '标题（heading）或段落（paragraph）',
  too_small: '非空的内容',
  too_big: `不超过 ${longestAgencyName} 字的内容`,
};
