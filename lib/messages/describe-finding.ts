import { assertNever } from '../base/assert-never';
import type { Facts, Finding, RepairHint, Severity, Side } from '../rules/finding';
import { largestCount } from '../rules/figures';
import type { CellAddress, Identity, Template } from '../template/template';
import { wordsAcrossYears } from './describe-year-finding';
import {
  cellNameAt,
  columnName,
  columnNameAt,
  differenceText,
  figureText,
  lineName,
  sectionName,
  sizeText,
} from './names';

/** A finding in words: what a list shows, and one sentence that says it all. */
export interface FindingWords {
  /** 第三部分; 标题. */
  readonly place: string;
  readonly title: string;
  /** Both sides as sums with their numbers, and left − right; null where the rule has no such side. */
  readonly left: string | null;
  readonly right: string | null;
  readonly difference: string | null;
  /** What to do about it. */
  readonly advice: string;
  /** All of it on one line. */
  readonly sentence: string;
  readonly hint: HintWords | null;
  readonly cells: readonly { readonly address: CellAddress; readonly name: string }[];
}

/** A proposal and the words of the button that takes it. */
export interface HintWords {
  readonly cell: CellAddress;
  readonly cellName: string;
  readonly reason: string;
  readonly action: string;
}

/** What the words of one kind of finding are made of. */
export type Words = Pick<FindingWords, 'title' | 'advice' | 'sentence'> & Partial<FindingWords>;

/** The words for a finding in a report of this form. Throws where it speaks of what the form does not have. */
export function describeFinding(template: Template, finding: Finding): FindingWords {
  const hint = 'hint' in finding.facts ? finding.facts.hint : null;
  return {
    place: sectionName(template, finding.section),
    left: null,
    right: null,
    difference: null,
    hint: hint === null ? null : describeHint(template, hint),
    cells: finding.cells.map((address) => ({ address, name: cellNameAt(template, address) })),
    ...wordsFor(template, finding, finding.facts),
  };
}

const severityWords: Record<Severity, { sign: string; word: string; meaning: string }> = {
  error: { sign: '■', word: '阻断', meaning: '提交前必须改正' },
  warning: { sign: '▲', word: '需说明', meaning: '改正，或填写说明后可提交' },
  info: { sign: '●', word: '提示', meaning: '请核对，不影响提交' },
};

/** The sign, the word and the meaning of a severity. */
export function describeSeverity(severity: Severity): { sign: string; word: string; meaning: string } {
  return severityWords[severity];
}

function wordsFor(template: Template, finding: Finding, facts: Facts): Words {
  const name = (address: CellAddress): string => cellNameAt(template, address);
  switch (facts.kind) {
    case 'unbalanced': {
      const identity = identityOf(template, finding);
      const column = columnName(template, identity.section, facts.column);
      return {
        title: `“${column}”列勾稽不平`,
        left: sumWith(facts.left, termNames(identity.left)),
        right: sumWith(facts.right, termNames(identity.right)),
        difference: differenceText(facts.difference),
        advice: '请与台账核对。',
        sentence: `${column}列：${identity.leftName}为 ${figureText(facts.left.sum)}，${identity.rightName}为 ${figureText(facts.right.sum)}，相差 ${sizeText(facts.difference)}，请核对。`,
      };
    }
    case 'wrongTotal': {
      const printed = figureText(facts.left.sum);
      const computed = figureText(facts.right.sum);
      return {
        title: `“${name(facts.total)}”与各项之和不符`,
        left: `原文所列 ${printed}`,
        right: `各项之和 ${facts.right.terms.map(({ value }) => figureText(value)).join('＋')}＝${computed}`,
        difference: differenceText(facts.difference),
        advice: '请核对是总计有误，还是其中一项有误。',
        sentence: `${name(facts.total)}：原文所列为 ${printed}，各项之和为 ${computed}，相差 ${sizeText(facts.difference)}，请核对。`,
      };
    }
    case 'badFigure':
      return wordsForBadFigure(name(facts.cell), facts);
    case 'blank': {
      const [first] = finding.cells;
      const place = sectionName(template, finding.section);
      const example = first === undefined ? '' : `，如：${name(first)}`;
      return {
        title: `${place}有 ${finding.cells.length} 格未填`,
        advice: '确无此类情形的，请填 0。',
        sentence: `${place}有 ${finding.cells.length} 格未填${example}。确无此类情形的，请填 0。`,
      };
    }
    case 'wrongEdition':
      return {
        title: '报告格式与年度不符',
        advice: '请按该年度适用的格式重新填报。',
        sentence:
          facts.expected === null
            ? `${facts.year} 年度没有适用的报告格式，请核对年度。`
            : `${facts.year} 年度的报告应采用 ${facts.expected} 版格式，这份报告用的是 ${facts.edition} 版格式，请按适用的格式填报。`,
      };
    case 'exceeds': {
      const [left] = facts.left.terms;
      const [right] = facts.right.terms;
      const [leftName, rightName] = [left, right].map((term) => (term === undefined ? '' : name(term.cell)));
      return {
        title: `${leftName}超过${rightName}`,
        left: `${leftName} ${figureText(facts.left.sum)}`,
        right: `${rightName} ${figureText(facts.right.sum)}`,
        difference: differenceText(facts.difference),
        advice: '请核对两处数字。',
        sentence: `${leftName}为 ${figureText(facts.left.sum)}，超过${rightName} ${figureText(facts.right.sum)}，多出 ${sizeText(facts.difference)}，请核对。`,
      };
    }
    case 'negativeSum': {
      const parts = facts.left.terms.map(({ cell, value }) => `${name(cell)} ${figureText(value)}`);
      return {
        title: `${facts.left.terms.map(({ cell }) => columnNameAt(template, cell)).join('＋')}小于 0`,
        left: `${facts.left.terms.map(({ value }) => figureText(value)).join('＋')}＝${figureText(facts.left.sum)}`,
        right: '0',
        difference: differenceText(facts.left.sum),
        advice: '减少的不能多于原有的，请核对。',
        sentence: `${parts.join('，')}，相加为 ${figureText(facts.left.sum)}，小于 0，请核对。`,
      };
    }
    case 'misreadAsSum': {
      const [first] = facts.lines;
      if (first === undefined) throw new Error('A column misread as a sum has no lines');
      const outcome = columnNameAt(template, first.outcome);
      const parts = first.left.terms.map(({ cell }) => columnNameAt(template, cell)).join('＋');
      return {
        title: `“${outcome}”疑似填成“${parts}”`,
        left: sumOf(first.left),
        right: `${name(first.outcome)} ${figureText(first.value)}`,
        difference: '0',
        advice: `${outcome}与${parts}互不相干，请核对口径。`,
        sentence: `${facts.lines.length} 行的${outcome}都等于${parts}（如${name(first.outcome)}：${sumOf(first.left)}），疑似填错口径，请核对。`,
      };
    }
    case 'notEntitled': {
      const line = lineName(template, finding.section ?? '', facts.line);
      return {
        title: `本级机关一般无权制定“${line}”`,
        left: `${line} ${figureText(facts.value)}`,
        right: '0',
        difference: differenceText(facts.value),
        advice: '县级及以下机关、乡镇街道没有规章制定权，一般应为 0，请核对是否应填在下一行。',
        sentence: `“${line}”填有 ${figureText(facts.value)}；县级及以下机关、乡镇街道没有规章制定权，请核对。`,
      };
    }
    case 'suspiciousScale':
      return {
        title: '金额疑似以元填写',
        left: `填写 ${figureText(facts.value)} 万元`,
        right: `如单位是元，应为 ${figureText(facts.asYuan)} 万元`,
        advice: '此格以万元为单位，请核对。',
        sentence: `${name(facts.cell)}填写 ${figureText(facts.value)} 万元，数额偏大；如原数以元为单位，应为 ${figureText(facts.asYuan)} 万元，请核对。`,
      };
    case 'title': {
      const parts = { agency: '机关全称', year: '报告年度', documentName: `“${template.documentName}”字样` };
      const lacks = facts.lacks.map((part) => parts[part]).join('、');
      return {
        title: '标题不完整',
        left: facts.title === '' ? '（空）' : facts.title,
        right: facts.expected,
        advice: `缺少：${lacks}。`,
        sentence: `标题“${facts.title}”缺少${lacks}，应为“${facts.expected}”，请核对。`,
      };
    }
    default:
      return wordsAcrossYears(template, facts);
  }
}

function wordsForBadFigure(cell: string, facts: Extract<Facts, { kind: 'badFigure' }>): Words {
  const advice = adviceFor(facts);
  return {
    title: `${cell}填写有误`,
    left: `填写 ${facts.text}`,
    advice,
    sentence: `${cell}填写的是“${facts.text}”：${advice}`,
  };
}

function adviceFor({ trouble, suggestion }: Extract<Facts, { kind: 'badFigure' }>): string {
  switch (trouble) {
    case 'negative':
      return '不能是负数，只能填写 0 或正数。';
    case 'fraction':
      return '不能有小数，只能填写 0 或正整数。';
    case 'tooLarge':
    case 'tooLong':
      return `数字过大，最大 ${largestCount.toLocaleString('en-US')}。`;
    case 'noNumber':
      return '只能填写数字。';
    case 'inYuan':
      return `此格以万元为单位，如为元，请填写 ${suggestion ?? ''}。`;
    default:
      return assertNever(trouble);
  }
}

function describeHint(template: Template, { cell, current, value, evidence }: RepairHint): HintWords {
  const [before, after] = [figureText(current), figureText(value)];
  const reasons = {
    mendsTwoRules: '改后两处同时相符',
    digitsSwapped: `${before} 与 ${after} 数字颠倒`,
    digitTooMany: `${before} 比 ${after} 多一位数字`,
  };
  return {
    cell,
    cellName: cellNameAt(template, cell),
    reason: `${before} → ${after}（${reasons[evidence]}）。请先与台账核对。`,
    action: `改为 ${after}`,
  };
}

/** The identity that a finding speaks of, with the section it stands in. */
function identityOf(template: Template, { rule, section }: Finding): Identity & { section: string } {
  const table = template.sections.find(({ id }) => id === section);
  const identity = table?.kind === 'table' ? table.identities.find((each) => each.rule === rule) : undefined;
  if (identity === undefined || table === undefined) throw new Error(`The form has no identity ${rule} in ${section}`);
  return { ...identity, section: table.id };
}

function termNames(terms: Identity['left']): readonly string[] {
  return terms.map(({ as }) => as);
}

/** 一 102＋二 6＝108 */
function sumWith({ terms, sum }: Side, names: readonly string[]): string {
  const named = terms.map(({ value }, index) => besides(names[index] ?? '', figureText(value)));
  return `${named.join('＋')}＝${figureText(sum)}`;
}

/** A bracket keeps its own distance from the figure behind it. */
function besides(name: string, figure: string): string {
  return name.endsWith('）') ? name + figure : `${name} ${figure}`;
}

function sumOf({ terms, sum }: Side): string {
  return `${terms.map(({ value }) => figureText(value)).join('＋')}＝${figureText(sum)}`;
}
