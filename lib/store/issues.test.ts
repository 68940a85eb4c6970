import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownDatabase } from '../../scripts/test-database';
import { actAs, begin, done, files, look, makeOffice, template, type Office } from '../fixtures/office';
import { makePerson } from '../fixtures/people';
import { database, disconnect } from './connection';
import { abandonCorrection } from './issues';
import { loadIssuedFile, loadReportFile } from './report-file';
import { deleteReport } from './reports';

ownDatabase();
afterAll(disconnect);

let office: Office;
let year = 2021;

beforeAll(async () => {
  office = await makeOffice('云山区水务局');
});

/** A report of a year of its own that was just issued. */
async function issued() {
  const { id } = await begin(office, year++);
  const act = actAs(office, id);
  const issueAgain = async () => {
    done(await act.submit());
    done(await act.approve(office.reviewers[0]));
    done(await act.issue());
  };
  await issueAgain();
  return { id, act, issueAgain };
}

async function issuesOf(id: string) {
  const file = await loadReportFile(office.drafter, id);
  if (file === null) throw new Error('no file');
  return file.issues;
}

const abandon = async (id: string) =>
  abandonCorrection(office.drafter, { id, seenVersion: (await look(office, id)).version, template });

describe('an issue', () => {
  test('keeps its files to the byte, with their hashes, for whoever may view the report', async () => {
    const { id } = await issued();
    expect(await look(office, id)).toMatchObject({ state: 'issued', version: 4 });
    expect(await issuesOf(id)).toMatchObject([
      {
        number: 1,
        byName: '王强',
        publishedAt: null,
        files: files.map(({ format, fileName, bytes }) => ({
          format,
          fileName,
          size: bytes.length,
          hash: createHash('sha256').update(bytes).digest('hex'),
        })),
      },
    ]);
    for (const { format, fileName, mediaType, bytes } of files) {
      const file = await loadIssuedFile(office.drafter, id, 1, format);
      expect(file).toMatchObject({ fileName, mediaType });
      expect(file === null ? null : [...file.bytes]).toEqual([...bytes]);
    }
    const { person: stranger } = await makePerson({ drafter: (await makeOffice('云山区财政局')).unitId });
    expect(await loadIssuedFile(stranger, id, 1, 'pdf')).toBeNull();
    for (const [number, format] of [
      [2, 'pdf'],
      [0, 'pdf'],
      [1.5, 'pdf'],
      [Number.NaN, 'pdf'],
      [1e9, 'pdf'],
      [1, 'exe'],
    ] as const)
      expect(await loadIssuedFile(office.drafter, id, number, format)).toBeNull();
    await expect(database().issuedFile.updateMany({ data: { fileName: '' } })).rejects.toThrow('stays as it is');
    await expect(database().issue.updateMany({ data: { number: 9 } })).rejects.toThrow('stays as it is');
  });

  test('is published once, to somewhere', async () => {
    const { id, act } = await issued();
    done(await act.publish());
    expect(await look(office, id)).toMatchObject({ state: 'published' });
    expect(await issuesOf(id)).toMatchObject([{ publishedBy: '陈静', publishedTo: '云山区人民政府网站' }]);
    expect(await act.publish()).toMatchObject({ error: { refusal: { kind: 'state', state: 'published' } } });
  });

  test('can neither be deleted nor written in', async () => {
    const { id, act } = await issued();
    expect(await deleteReport(office.drafter, id)).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(await act.save(office.drafter, { title: '另一标题' })).toMatchObject({ error: { kind: 'refused' } });
  });
});

describe('a correction', () => {
  test('wants a reason, and is the next issue; the old one stays as it was', async () => {
    const { id, act, issueAgain } = await issued();
    expect(await act.correct(office.drafter, ' ')).toEqual({ ok: false, error: { kind: 'reasonMissing' } });
    const { report } = await look(office, id);
    done(await act.publish());
    done(await act.correct());
    expect(await look(office, id)).toMatchObject({ state: 'draft', correctionReason: '第三部分数字有误', report });
    expect(await loadIssuedFile(office.drafter, id, 1, 'pdf')).not.toBeNull();
    expect(await deleteReport(office.drafter, id)).toMatchObject({ error: { refusal: { kind: 'issued' } } });
    done(await act.save(office.drafter, { date: '2026-02' }));
    await issueAgain();
    expect(await look(office, id)).toMatchObject({ state: 'issued', correctionReason: null });
    const file = await loadReportFile(office.drafter, id);
    expect(file?.issues.map(({ number, publishedTo }) => [number, publishedTo])).toEqual([
      [1, '云山区人民政府网站'],
      [2, null],
    ]);
    expect(file?.submissions.map(({ number, correctionReason }) => [number, correctionReason])).toEqual([
      [1, null],
      [2, '第三部分数字有误'],
    ]);
    done(await act.publish());
    expect((await issuesOf(id))[1]).toMatchObject({ publishedTo: '云山区人民政府网站' });
  });

  test.each(['issued', 'published'] as const)('given up leaves what was %s', async (state) => {
    const { id, act } = await issued();
    if (state === 'published') done(await act.publish());
    const before = await look(office, id);
    done(await act.correct());
    done(await act.save(office.drafter, { date: '2026-02', title: '另一标题' }));
    done(await abandon(id));
    const after = await look(office, id);
    expect(after).toMatchObject({ state, correctionReason: null, reopened: null, report: before.report });
    expect(after.version).toBe(before.version + 3);
    const restored = await database().change.findMany({ where: { reportId: id, how: 'restored' } });
    expect(restored.map(({ field }) => field).toSorted()).toEqual(['date', 'title']);
    expect(await abandon(id)).toMatchObject({ error: { refusal: { kind: 'state' } } });
  });

  test('returned with marks is given up whole', async () => {
    const { id, act } = await issued();
    done(await act.correct());
    done(await act.save(office.drafter, { date: '2026-02' }));
    done(await act.submit());
    done(await act.sendBack(office.reviewers[0], '', [{ place: { kind: 'date' }, reason: '日期有误' }]));
    done(await abandon(id));
    expect(await look(office, id)).toMatchObject({ state: 'issued', reopened: null });
  });

  test('of a first version there is none to give up', async () => {
    const { id } = await begin(office, year++);
    expect(await abandon(id)).toMatchObject({ error: { refusal: { kind: 'neverIssued' } } });
  });

  test('opens a returned draft afresh: what an earlier version was returned for is closed no more', async () => {
    const { id } = await begin(office, year++);
    const act = actAs(office, id);
    done(await act.submit());
    done(await act.sendBack(office.reviewers[0], '', [{ place: { kind: 'date' }, reason: '缺日期' }]));
    done(await act.save(office.drafter, { date: '2026-01' }));
    done(await act.submit());
    done(await act.approve(office.reviewers[0]));
    done(await act.issue());
    done(await act.correct());
    done(await act.submit());
    done(await act.withdraw());
    expect(await look(office, id)).toMatchObject({ state: 'draft', reopened: null });
    done(await act.save(office.drafter, { title: '另一标题' }));
  });

  test('can be decided on by who wrote only in the version issued before', async () => {
    const { id } = await begin(office, year++);
    const act = actAs(office, id);
    const writing = { unitId: office.unitId, role: 'drafter', reviewLevel: 0, duty: null } as const;
    const [reviewer] = office.reviewers;
    const { person: other } = await makePerson({ reviewer: office.unitId });
    const both = { ...reviewer, appointments: [...reviewer.appointments, writing] };
    done(await act.save(both, { date: '2026-01' }));
    done(await act.submit());
    expect(await act.approve(both)).toMatchObject({ error: { refusal: { kind: 'ownWork' } } });
    done(await act.approve(other));
    done(await act.issue());
    done(await act.correct());
    done(await act.save(office.drafter, { date: '2026-02' }));
    done(await act.submit());
    done(await act.approve(both));
  });
});
