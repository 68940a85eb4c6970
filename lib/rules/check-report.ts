import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { checkAmountScale } from './amount-scale';
import { checkAtMost } from './at-most';
import { checkBalances } from './balances';
import { checkBelowCityZero } from './below-city-zero';
import { checkBlanks } from './blanks';
import { checkCarryOver } from './carry-over';
import type { CheckContext } from './check-context';
import { checkCopiedProse } from './copied-prose';
import { checkEdition } from './edition';
import { checkFigures } from './figures';
import type { Finding } from './finding';
import { checkForeignYears } from './foreign-years';
import { checkMisreadAsSum } from './misread-as-sum';
import { checkMoved } from './moved';
import { checkStock } from './stock';
import { subjectOf, type Rule } from './subject';
import { checkSumNotNegative } from './sum-not-negative';
import { checkTitle } from './title';

const rules: readonly Rule[] = [
  checkBalances,
  checkFigures,
  checkBlanks,
  checkEdition,
  checkAtMost,
  checkSumNotNegative,
  checkMisreadAsSum,
  checkBelowCityZero,
  checkAmountScale,
  checkCarryOver,
  checkStock,
  checkMoved,
  checkCopiedProse,
  checkForeignYears,
  checkTitle,
];

/** Everything that the rules find in a report, rule by rule and in the order of the form. */
export function checkReport(template: Template, report: Report, context: CheckContext): Finding[] {
  const subject = subjectOf(template, report, context);
  return rules.flatMap((rule) => rule(subject));
}

/** Whether anything found keeps the report from being submitted or printed without the 草稿 mark. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
