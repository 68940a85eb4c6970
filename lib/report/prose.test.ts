import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryProse } from '../fixtures/arbitrary-report';
import { readProse, readProseBlock, writeProse } from './prose';

describe('readProseBlock', () => {
  it.each([
    ['（一）主动公开情况', 'heading', 2],
    ['(二)依申请公开', 'heading', 2],
    ['（十一）规范办理，维护群众知情权。', 'heading', 2],
    ['1.制度建设', 'heading', 3],
    ['2、平台建设', 'heading', 3],
    ['（1）网站', 'heading', 4],
  ])('takes %s for a heading', (text, kind, level) => {
    expect(readProseBlock(text)).toEqual({ kind, level, text });
  });

  it.each([
    '（一）积极做好主动公开工作。2020年，我镇公开信息55条。',
    '（一）包括以下内容：',
    '全年公开信息55条。',
    '2.5万人次参加活动',
    '第一，加强领导',
    `（三）${'认真'.repeat(20)}。`,
  ])('takes %s for a paragraph', (text) => {
    expect(readProseBlock(text)).toEqual({ kind: 'paragraph', text });
  });
});

describe('readProse', () => {
  it('reads a line as a paragraph and drops empty ones', () => {
    expect(readProse('  （一）标题\r\n\r\n正文。\n　\n')).toEqual([
      { kind: 'heading', level: 2, text: '（一）标题' },
      { kind: 'paragraph', text: '正文。' },
    ]);
  });

  it('keeps what a line was known to be', () => {
    const known = [{ kind: 'heading', level: 2, text: '主动公开情况' }] as const;
    expect(readProse('主动公开情况\n依申请公开情况', known)).toEqual([
      ...known,
      { kind: 'paragraph', text: '依申请公开情况' },
    ]);
  });

  it('gives back the prose that was written', () => {
    fc.assert(
      fc.property(arbitraryProse, (blocks) => {
        expect(readProse(writeProse(blocks), blocks)).toEqual(blocks);
      }),
    );
  });
});
