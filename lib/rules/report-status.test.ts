import { describe, expect, it } from 'vitest';
import { templates } from '../../templates/choose';
import { newReport } from '../report/new-report';
import type { Report } from '../report/report';
import type { Template } from '../template/template';
import { statusOf } from './report-status';

describe.each(templates.map((template) => [template.edition, template] as const))('edition %s', (edition, template) => {
  const empty = newReport(template, { name: '某市某局', kind: 'department' }, template.years.first);
  const typed = [...template.cells.values()].filter(({ computed }) => !computed).map(({ address }) => address);
  const zeros: Report = { ...empty, cells: Object.fromEntries(typed.map((address) => [address, 0])) };

  it('is untouched while nothing is there', () => {
    const status = { state: 'untouched', filled: 0, of: typed.length, errors: 0 };
    expect(statusOf(template, empty, edition)).toEqual(status);
  });

  it('is in progress with the tables full and no prose, and complete with it', () => {
    expect(statusOf(template, zeros, edition)).toMatchObject({ state: 'inProgress', filled: typed.length });
    expect(statusOf(template, withProse(template, zeros), edition)).toMatchObject({ state: 'complete', errors: 0 });
  });

  it('is in progress with prose alone', () => {
    expect(statusOf(template, withProse(template, empty), edition)).toMatchObject({ state: 'inProgress', filled: 0 });
  });

  it('is blocked by any error but a blank', () => {
    const [first] = typed;
    if (first === undefined) throw new Error('A form without cells');
    const unreadable: Report = { ...withProse(template, zeros), unreadable: { [first]: '无' } };
    expect(statusOf(template, unreadable, edition)).toMatchObject({ state: 'blocked', errors: 1 });
    const negative: Report = { ...zeros, cells: { ...zeros.cells, [first]: -1 } };
    expect(statusOf(template, negative, edition).state).toBe('blocked');
  });
});

function withProse(template: Template, report: Report): Report {
  const sections = template.sections.filter(({ kind }) => kind === 'narrative');
  const prose = sections.map(({ id }) => [id, [{ kind: 'paragraph', text: '按规定公开。' }]] as const);
  return { ...report, narrative: Object.fromEntries(prose) };
}
