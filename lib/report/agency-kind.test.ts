import { expect, it } from 'vitest';
import { guessAgencyKind } from './agency-kind';
import type { AgencyKind } from './report';

it.each<[name: string, AgencyKind]>([
  ['某市某区人民政府办公室', 'governmentOffice'],
  ['某省人民政府办公厅', 'governmentOffice'],
  ['某市某区某镇人民政府', 'township'],
  ['某乡人民政府', 'township'],
  ['某区某街道办事处', 'township'],
  ['某街道', 'township'],
  ['某县人民政府', 'government'],
  ['镇江市人民政府', 'government'],
  ['景德镇市人民政府', 'government'],
  ['某区政府', 'government'],
  ['新乡市财政局', 'department'],
  ['某市乡村振兴局', 'department'],
  [' 某市某局 ', 'department'],
  ['', 'department'],
])('takes %j for %s', (name, kind) => {
  expect(guessAgencyKind(name)).toBe(kind);
});
