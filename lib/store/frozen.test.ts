import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { template2021 } from '../../templates/2021';
import { arbitraryReport } from '../fixtures/arbitrary-report';
import { newReport } from '../report/new-report';
import { canonicalContent, contentHash, frozenReport } from './frozen';

const report = arbitraryReport(template2021);

test('the hash of a version can be reckoned anew from what is stored', () => {
  fc.assert(
    fc.property(report, (version) => {
      const stored: unknown = JSON.parse(JSON.stringify(version));
      expect(frozenReport(stored)).toEqual(version);
      expect(contentHash(frozenReport(stored))).toBe(contentHash(version));
    }),
    { numRuns: 40 },
  );
});

test('the order in which cells were filled in, and blanks written out, are no content', () => {
  fc.assert(
    fc.property(report, (version) => {
      const backwards = { ...version, cells: Object.fromEntries(Object.entries(version.cells).toReversed()) };
      const blank = { ...version, cells: { ...version.cells, 'requests/newRequests/naturalPerson': null } };
      const { 'requests/newRequests/naturalPerson': _absent, ...others } = version.cells;
      expect(contentHash(backwards)).toBe(contentHash(version));
      expect(contentHash(blank)).toBe(contentHash({ ...version, cells: others }));
    }),
    { numRuns: 40 },
  );
});

test('another figure, word, order of paragraphs or date is another content', () => {
  const version = newReport(template2021, { name: '云山区水务局', kind: 'department' }, 2024);
  const prose = [
    { kind: 'paragraph', text: '甲' },
    { kind: 'paragraph', text: '乙' },
  ] as const;
  const versions = [
    version,
    { ...version, title: `${version.title} ` },
    { ...version, date: '2025-01' },
    { ...version, cells: { 'requests/newRequests/naturalPerson': 0 } },
    { ...version, preface: prose },
    { ...version, preface: prose.toReversed() },
  ];
  expect(new Set(versions.map(contentHash)).size).toBe(versions.length);
});

test('what is hashed is JSON without white space, keys in order, in UTF-8', () => {
  const version = newReport(template2021, { name: '云山区水务局', kind: 'department' }, 2024);
  expect(canonicalContent(version)).toBe(
    '{"agency":{"kind":"department","name":"云山区水务局"},"cells":{},"edition":"2021",' +
      '"narrative":{"otherMatters":[],"overview":[],"problemsAndImprovements":[]},"preface":[],"printedTotals":{},' +
      '"title":"云山区水务局2024年政府信息公开工作年度报告","unreadable":{},"year":2024}',
  );
  const hash = createHash('sha256')
    .update(Buffer.from(canonicalContent(version), 'utf8'))
    .digest('hex');
  expect(contentHash(version)).toBe(hash);
});
