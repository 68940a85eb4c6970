import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { template2021 } from '../../templates/2021';
import { newReport } from '../report/new-report';
import type { ProseBlock, Report } from '../report/report';
import type { EarlierReport } from './check-context';
import { checkReport } from './check-report';
import { explanationOf, findingFacts, findingKey } from './explanation';
import { unchangedFindings, unchangedProse, type UnchangedParagraph } from './unchanged-prose';

const agency = { name: '岭南市青禾局', kind: 'department' } as const;
const blocks = (texts: readonly string[]): ProseBlock[] => texts.map((text) => ({ kind: 'paragraph', text }));

function reportOf(year: number, overview: readonly string[], change: Partial<Report> = {}): Report {
  return { ...newReport(template2021, agency, year), narrative: { overview: blocks(overview) }, ...change };
}
const earlierOf = (...reports: readonly Report[]): EarlierReport[] =>
  reports.map((report) => ({ template: template2021, report }));

function marked(now: readonly string[], last: readonly string[]): UnchangedParagraph[] {
  return unchangedProse(template2021, reportOf(2024, now), earlierOf(reportOf(2023, last)));
}

/** What is marked, with the text at its place. */
function said(paragraphs: readonly UnchangedParagraph[]): string[] {
  return paragraphs.flatMap(({ passage, marks }) =>
    marks.map(({ start, end, finding: { facts } }) => {
      const here = passage.text.slice(start, end);
      return facts.kind === 'unchangedFigure' ? `${here} < ${facts.passage.text}` : here;
    }),
  );
}

const learnt = '各科室按月更新栏目并逐条核对发布内容。';
const trained = '组织业务培训，参训人员覆盖全部科室；';

describe('sentences', () => {
  test('that stand in last year’s report word for word are marked, wherever they stood', () => {
    expect(
      said(marked([`今年换了平台。${learnt}${trained}另写一句本年的话。`], [trained, `去年的话。${learnt}`])),
    ).toEqual([learnt, trained]);
  });

  test('are the same however they are spaced, ended or set in full width', () => {
    expect(said(marked(['本年新的一句话在此。共有 12 个栏目按月更新；'], ['共有１２个栏目按月更新。']))).toEqual([
      '共有 12 个栏目按月更新；',
    ]);
  });

  test('that are set phrases, openings or headings of the form are not', () => {
    const opening = '（一）扎实推进主动公开工作。';
    expect(said(marked([`${opening}今年另写。总体情况良好。`], [`${opening}总体情况良好。去年的一句话。`]))).toEqual(
      [],
    );
    const heading = '存在的主要问题及改进情况';
    expect(template2021.sections.some((section) => section.heading.endsWith(heading))).toBe(true);
    const [full = ''] = template2021.sections.flatMap(({ heading: each }) => (each.endsWith(heading) ? [each] : []));
    expect(said(marked([full], [full]))).toEqual([]);
  });

  test('of a paragraph that is an earlier year’s as a whole are left to Y-5', () => {
    const whole = `${learnt}${trained}`;
    expect(marked([whole], [whole])).toEqual([]);
    const findings = checkReport(template2021, reportOf(2024, [whole]), {
      stage: 'drafting',
      editionOfYear: '2021',
      earlier: earlierOf(reportOf(2023, [whole])),
    });
    expect(findings.map(({ rule }) => rule)).toContain('Y-5');
    expect(findings.map(({ rule }) => rule)).not.toContain('Y-7');
  });

  test('are compared with last year alone, and headings of the prose are none', () => {
    const now = reportOf(2024, [`新写的一句话放在这里。${learnt}`]);
    expect(unchangedProse(template2021, now, earlierOf(reportOf(2022, [learnt])))).toEqual([]);
    const headed = reportOf(2024, [], {
      narrative: { overview: [{ kind: 'heading', level: 2, text: '（一）按月更新栏目并核对内容' }] },
    });
    const last = reportOf(2023, ['（一）按月更新栏目并核对内容']);
    expect(unchangedProse(template2021, headed, earlierOf(last))).toEqual([]);
  });
});

describe('figures of a rewritten sentence', () => {
  const last = '2023年，全局主动公开政府信息120条，收到申请12件，办结12件，答复率100%。';

  test('are marked where the nearest sentence of last year has them at the same place', () => {
    const now = '2024年，全局主动公开政府信息120条，收到申请15件，办结12件，答复率100%。';
    expect(said(marked([now], [last]))).toEqual([
      '120条 < 全局主动公开政府信息120条',
      '12件 < 收到申请15件，办结12件',
      '100% < 办结12件，答复率100%',
    ]);
  });

  test('that were all counted anew leave nothing marked, nor do two that changed places', () => {
    expect(marked(['2024年，全局主动公开政府信息132条，收到申请15件，办结14件，答复率98%。'], [last])).toEqual([]);
    const swapped = ['收到申请12件，当年办结15件，均按期。'];
    expect(marked(swapped, ['收到申请15件，当年办结12件，均按期。'])).toEqual([]);
  });

  test('are marked though the words around them were changed', () => {
    const now = '全年通过网站和新媒体主动公开各类政府信息 120 条，全部按时发布，答复率99%。';
    expect(said(marked([now], ['全年通过网站主动公开政府信息１２０条，答复率100%。']))).toEqual([
      '120 条 < 全年通过网站和新媒体主动公开各类政府信息 120 条',
    ]);
  });

  test('are marked in a sentence too short to be marked itself', () => {
    expect(said(marked(['今年换了一种写法。培训 3 次。'], ['去年的另一句话。培训3次。']))).toEqual([
      '3 次 < 培训 3 次',
    ]);
  });

  test('are not sought in a sentence about something else, nor in another section', () => {
    expect(marked(['举办培训班12期，受训人员覆盖各乡镇。'], ['办结依申请公开12件，均在期限内答复申请人。'])).toEqual(
      [],
    );
    const other = reportOf(2023, [], { narrative: { otherMatters: blocks([last]) } });
    const now = reportOf(2024, [last.replace('2023', '2024').replace('15件', '16件')]);
    expect(unchangedProse(template2021, now, earlierOf(other))).toEqual([]);
  });
});

describe('a confirmation', () => {
  const earlier = earlierOf(reportOf(2023, [`${learnt}${trained}去年的一句话。`]));
  const findingsIn = (text: string) => unchangedFindings(template2021, reportOf(2024, [text]), earlier);
  const confirm = (text: string) =>
    findingsIn(text).map((finding) => ({
      key: findingKey(finding),
      facts: findingFacts(finding),
      text: '经核实，仍与上年一致。',
      byName: '张伟',
      at: '2025-01-05T02:32:00.000Z',
    }));

  test('holds for its very words, in whatever place, and for no other', () => {
    const explanations = confirm(`${learnt}本年的话写在这里。`);
    const states = findingsIn(`前面加了一句新的话。${learnt}${trained}`).map(
      (finding) => explanationOf(finding, explanations).kind,
    );
    expect(states).toEqual(['holds', 'missing']);
  });

  test('of a figure falls away with the words that lead to it', () => {
    const before = '全局主动公开政府信息120条，收到申请12件。';
    const kept = earlierOf(reportOf(2023, [before]));
    const found = (text: string) => unchangedFindings(template2021, reportOf(2024, [text]), kept);
    const keys = (text: string) => found(text).map(findingKey);
    const confirmed = keys('全局主动公开政府信息120条，收到申请15件。');
    expect(keys('全局主动公开政府信息120条，收到申请18件。')).toEqual(confirmed);
    expect(keys('全局累计主动公开政府信息120条，收到申请18件。')).not.toEqual(confirmed);
  });
});

const sentence = fc
  .array(fc.constantFrom('公开', '政府信息', '办理', '申请', '科室', '按月', '更新', '120条', '12件', '2024年', '，'), {
    minLength: 3,
    maxLength: 12,
  })
  .map((words) => `${words.join('')}。`);
const prose = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 4 }).map((each) => each.join('')),
  { maxLength: 4 },
);

test('every mark stands in its paragraph, none overlaps another, and each is last year’s', () => {
  fc.assert(
    fc.property(prose, prose, (now, last) => {
      const before = last.join('').normalize('NFKC');
      for (const { passage, marks } of marked(now, last)) {
        let end = 0;
        for (const mark of marks) {
          const quote = passage.text.slice(mark.start, mark.end);
          expect(mark.start).toBeGreaterThanOrEqual(end);
          expect(before).toContain(quote.replace(/。$/, '').normalize('NFKC'));
          const { facts } = mark.finding;
          expect(facts.kind === 'unchangedFigure' ? facts.figure : facts.passage.text).toBe(quote);
          end = mark.end;
        }
      }
    }),
  );
});

test('of last year’s prose with a new sentence in each paragraph all is marked but the new and the short', () => {
  const fresh = '全然不同的一句新话写在此处。';
  fc.assert(
    fc.property(prose, (last) => {
      const now = last.map((text) => `${text}${fresh}`);
      const long = last.flatMap((text) => text.split(/(?<=。)/)).filter((text) => text.length > 8);
      const facts = marked(now, last).flatMap(({ marks }) => marks.map(({ finding }) => finding.facts));
      const sentences = facts.filter(({ kind }) => kind === 'unchangedSentence');
      expect(sentences.map(({ passage }) => passage.text)).toEqual(long);
    }),
  );
});
