import { assertNever } from '../base/assert-never';
import { prefaceSection } from '../report/place';
import type { Facts, Passage } from '../rules/finding';
import type { Template } from '../template/template';
import type { Words } from './describe-finding';
import { cellNameAt, columnNameAt, differenceText, figureText, sectionName, sizeText } from './names';

type YearFacts = Extract<
  Facts,
  { kind: 'carryOver' | 'stock' | 'moved' | 'copied' | 'unchangedSentence' | 'unchangedFigure' | 'foreignYear' }
>;

/** The words for what one year's report says against another's. */
export function wordsAcrossYears(template: Template, facts: YearFacts): Words {
  switch (facts.kind) {
    case 'carryOver': {
      const { value, last, difference } = facts;
      const name = cellNameAt(template, facts.cell);
      return {
        title: `${columnNameAt(template, facts.cell)}列上年结转与上年报告不符`,
        left: `本年填写 ${figureText(value)}`,
        right: `${last.year} 年报告结转下年度 ${figureText(last.value)}`,
        difference: differenceText(difference),
        advice: '上年结转应等于上年报告的结转下年度继续办理，请核对。',
        sentence: `${name}：本年填写 ${figureText(value)}，${last.year} 年报告结转下年度为 ${figureText(last.value)}，相差 ${sizeText(difference)}，请核对。`,
      };
    }
    case 'stock':
      return wordsForStock(template, facts);
    case 'moved': {
      const { value, last } = facts;
      const name = cellNameAt(template, facts.cell);
      return {
        title: `${name}与上年相差较大`,
        left: `本年 ${figureText(value)}`,
        right: `${last.year} 年 ${figureText(last.value)}`,
        advice: '变动超过一半且不少于 20，请核对是否属实。',
        sentence: `${name}：${last.year} 年为 ${figureText(last.value)}，本年为 ${figureText(value)}，变动较大，请核对。`,
      };
    }
    case 'copied': {
      const { passage, year, likeness } = facts;
      const how = likeness === 1 ? '完全相同' : `相似度 ${Math.floor(likeness * 100)}%`;
      return {
        title: `${placeOf(template, passage)}与 ${year} 年报告${likeness === 1 ? '相同' : '几乎相同'}`,
        left: excerpt(passage.text),
        advice: '请按本年实际情况改写；确需沿用的，请说明理由。',
        sentence: `${placeOf(template, passage)}“${excerpt(passage.text)}”与 ${year} 年报告${how}，请按本年实际情况改写。`,
      };
    }
    case 'unchangedSentence': {
      const { passage, year } = facts;
      return {
        title: `${placeOf(template, passage)}有一句与 ${year} 年报告相同`,
        left: excerpt(passage.text),
        advice: '请按本年实际情况改写，或确认仍然如此。',
        sentence: `${placeOf(template, passage)}“${excerpt(passage.text)}”一句与 ${year} 年报告相同，请改写或确认仍然如此。`,
      };
    }
    case 'unchangedFigure': {
      const { passage, figure, year } = facts;
      return {
        title: `${placeOf(template, passage)}的 ${figure} 与 ${year} 年报告相同`,
        left: excerpt(passage.text),
        advice: '请核对这个数字是否已按本年更新，或确认仍然如此。',
        sentence: `${placeOf(template, passage)}“${excerpt(passage.text)}”中的 ${figure} 与 ${year} 年报告相同，请核对或确认仍然如此。`,
      };
    }
    case 'foreignYear': {
      const { passage, year, expected } = facts;
      return {
        title: `${placeOf(template, passage)}出现 ${year} 年`,
        left: excerpt(passage.text),
        advice: `本报告的年度是 ${expected} 年，请核对是否为沿用旧稿。`,
        sentence: `${placeOf(template, passage)}出现“${year}年”，与报告年度 ${expected} 年不符，请核对。`,
      };
    }
    default:
      return assertNever(facts);
  }
}

function wordsForStock(template: Template, facts: Extract<YearFacts, { kind: 'stock' }>): Words {
  const { relation, value, last, added, removed, expected, difference } = facts;
  const name = cellNameAt(template, facts.cell);
  const year = last[0]?.year ?? 0;
  const short = (cell: typeof facts.cell): string => columnNameAt(template, cell);
  const sum = [
    last.map((figure) => `${year} 年${short(figure.cell)} ${figureText(figure.value)}`).join('＋'),
    ...added.terms.map((term) => `＋${short(term.cell)} ${figureText(term.value)}`),
    ...removed.terms.map((term) => `－${short(term.cell)} ${figureText(term.value)}`),
  ].join('');
  return {
    title: relation === 'equal' ? `${name}与上年衔接不上` : `${name}多于上年与本年新增之和`,
    left: `${short(facts.cell)} ${figureText(value)}`,
    right: `${sum}＝${figureText(expected)}`,
    difference: differenceText(difference),
    advice:
      relation === 'equal' ? '请核对本年和上年的数字；上年有误的请说明。' : '不应超过上年数与本年新增之和，请核对。',
    sentence: `${name}为 ${figureText(value)}，${relation === 'equal' ? '而' : '超过'}${sum}＝${figureText(expected)}，相差 ${sizeText(difference)}，请核对。`,
  };
}

function placeOf(template: Template, { section, index }: Passage): string {
  return section === prefaceSection ? `引言第 ${index + 1} 段` : `${sectionName(template, section)}第 ${index + 1} 段`;
}

/** The beginning of a paragraph. */
function excerpt(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
