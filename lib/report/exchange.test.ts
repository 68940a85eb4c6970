import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateOfEdition, templates } from '../../templates/choose';
import { arbitraryReport } from '../fixtures/arbitrary-report';
import { readExchange, readSavedReport, writeExchange } from './exchange';
import { newReport } from './new-report';

const [template2019, template2021] = templates;
if (template2019 === undefined || template2021 === undefined) throw new Error('Two editions are expected');
const empty = writeExchange(newReport(template2021, { name: '某市某局', kind: 'department' }, 2021));

const reasonFor = (document: unknown): unknown => {
  const read = readExchange(templateOfEdition, document);
  return read.ok ? 'read' : read.error.map(({ path, reason }) => [path, reason.kind]);
};

describe('the exchange format', () => {
  it.each(templates)('gives back every report of edition $edition', (template) => {
    fc.assert(
      fc.property(arbitraryReport(template), (report) => {
        const text = JSON.stringify(writeExchange(report));
        expect(readExchange(templateOfEdition, JSON.parse(text))).toEqual({ ok: true, value: report });
        expect(readSavedReport(templateOfEdition, JSON.parse(JSON.stringify(report)))).toEqual({
          ok: true,
          value: report,
        });
      }),
      { numRuns: 20 },
    );
  });

  it('takes a total that is present for a printed one', () => {
    const cells = {
      'requests/newRequests/naturalPerson': 2,
      'requests/newRequests/total': 3,
      'requests/carriedOver/total': null,
    };
    const read = readExchange(templateOfEdition, { ...empty, cells });
    expect(read.ok && read.value.printedTotals).toEqual({ 'requests/newRequests/total': 3 });
    expect(read.ok && read.value.cells).toEqual({ 'requests/newRequests/naturalPerson': 2 });
  });

  it('drops null characters, which no database keeps', () => {
    const read = readExchange(templateOfEdition, { ...empty, title: '某市\u0000某局2021年报告' });
    expect(read.ok && read.value.title).toBe('某市某局2021年报告');
  });

  it('reads figures that break C-1, for the rules to find', () => {
    const cells = { 'requests/newRequests/naturalPerson': -2.5, 'proactiveDisclosure/administrativeFees/amount': '-3' };
    const read = readExchange(templateOfEdition, { ...empty, cells });
    expect(read.ok && read.value.cells).toEqual(cells);
  });

  it.each<[string, unknown, unknown]>([
    ['no object', [], [['', 'wrongType']]],
    ['nothing', null, [['', 'wrongType']]],
    ['a foreign document', { name: 'x' }, 'contains format'],
    ['another format', { ...empty, format: 'gouji-report/2' }, [['format', 'notOneOf']]],
    ['an unknown key', { ...empty, author: '某人' }, [['author', 'unknownKey']]],
    ['an unknown key inside', { ...empty, agency: { ...empty.agency, code: 1 } }, [['agency.code', 'unknownKey']]],
    ['a missing title', { ...empty, title: undefined }, [['title', 'missing']]],
    ['an unknown edition', { ...empty, edition: '2020' }, [['edition', 'unknownEdition']]],
    ['a year too early', { ...empty, year: 2018 }, [['year', 'notYear']]],
    ['a year as text', { ...empty, year: '2021' }, [['year', 'notYear']]],
    ['an unknown kind', { ...empty, agency: { name: '某', kind: 'school' } }, [['agency.kind', 'notOneOf']]],
    ['a day that is none', { ...empty, date: '2021-02-30' }, [['date', 'notDate']]],
    [
      'an unknown cell',
      { ...empty, cells: { 'requests/gone/total': 1 } },
      [['cells.requests/gone/total', 'unknownCell']],
    ],
    [
      'a word in a cell',
      { ...empty, cells: { 'requests/disclosed/naturalPerson': '三' } },
      [['cells.requests/disclosed/naturalPerson', 'notCount']],
    ],
    [
      'an inexact amount',
      { ...empty, cells: { 'proactiveDisclosure/administrativeFees/amount': 0.1 } },
      [['cells.proactiveDisclosure/administrativeFees/amount', 'notAmount']],
    ],
    [
      'a number beyond exactness',
      { ...empty, cells: { 'requests/disclosed/naturalPerson': 1e300 } },
      [['cells.requests/disclosed/naturalPerson', 'notExact']],
    ],
    ['an unknown section', { ...empty, narrative: { epilogue: [] } }, [['narrative.epilogue', 'unknownSection']]],
    [
      'a heading of no level',
      { ...empty, narrative: { overview: [{ kind: 'heading', level: 1, text: '一、' }] } },
      [['narrative.overview.0.level', 'notOneOf']],
    ],
    [
      'a name without end',
      { ...empty, agency: { ...empty.agency, name: '某'.repeat(201) } },
      [['agency.name', 'wrongType']],
    ],
    [
      'a block of no kind',
      { ...empty, narrative: { overview: [{ kind: 'picture' }] } },
      [['narrative.overview.0.kind', 'wrongType']],
    ],
  ])('refuses %s with its path', (_, document, expected) => {
    const reasons = reasonFor(document);
    if (expected === 'contains format') expect(reasons).toContainEqual(['format', 'notOneOf']);
    else expect(reasons).toEqual(expected);
  });
});
