import { expect, it } from 'vitest';
import { fileName } from '../../../../../lib/messages/app-words';
import { attachment } from './attachment';

it.each([
  ['某市某局2024年政府信息公开工作年度报告', false, '某市某局2024年政府信息公开工作年度报告.pdf'],
  ['某市某局2024年政府信息公开工作年度报告', true, '某市某局2024年政府信息公开工作年度报告（草稿）.pdf'],
  ['某/市\\某"局"\r\n2024年: 报告*?', false, '某市某局2024年 报告.pdf'],
])('names the file of %j, draft %j', (title, draft, name) => {
  expect(fileName(title, { draft, extension: 'pdf' })).toBe(name);
});

it.each(['某市某局2024年报告（草稿）.docx', "a'b(c)*d%.pdf", '空 格.json', '𠮷.html'])(
  'carries %j whole and in ASCII',
  (name) => {
    const header = attachment(name);
    expect(header).toMatch(/^attachment; filename="report\.[a-z]+"; filename\*=UTF-8''[A-Za-z0-9%._~!-]+$/);
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
  },
);
