import type { AgencyKind, AgencyLevel } from '../../report/report';
import type { Role } from '../../workflow/roles';
import { foldName } from '../account-name';

/** The columns of a list of units and accounts, in the order of the blank form. */
export const listColumns = [
  'unit',
  'parent',
  'kind',
  'level',
  'reviewLevels',
  'relaxed',
  'username',
  'name',
  'role',
  'reviewLevel',
  'duty',
] as const;
export type ListColumn = (typeof listColumns)[number];

/** The head of each column as the blank form has it. */
export const columnHeads: Readonly<Record<ListColumn, string>> = {
  unit: '单位',
  parent: '上级单位',
  kind: '机关性质',
  level: '机关级别',
  reviewLevels: '审核级数',
  relaxed: '两人单位',
  username: '账号',
  name: '姓名',
  role: '角色',
  reviewLevel: '第几级审核',
  duty: '职务',
};

const otherHeads: Readonly<Record<string, ListColumn>> = {
  单位名称: 'unit',
  机关名称: 'unit',
  上级: 'parent',
  上级单位名称: 'parent',
  性质: 'kind',
  级别: 'level',
  用户名: 'username',
  登录名: 'username',
  登录账号: 'username',
  帐号: 'username',
};

/** How many reviewers see a report, and the level of one of them: as it may be written. */
const numbers: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, '1': 1, '2': 2, '3': 3 };

const kinds: Readonly<Record<string, AgencyKind>> = {
  部门: 'department',
  政府部门: 'department',
  人民政府: 'government',
  政府: 'government',
  '乡镇、街道': 'township',
  乡镇街道: 'township',
  乡镇: 'township',
  街道: 'township',
  '政府办公室(厅)': 'governmentOffice',
  政府办公室: 'governmentOffice',
  政府办公厅: 'governmentOffice',
};

const levels: Readonly<Record<string, AgencyLevel>> = {
  国家: 'national',
  省: 'province',
  市: 'city',
  县: 'county',
  区: 'county',
  乡: 'township',
  镇: 'township',
};

const roleWords: Readonly<Record<string, Role>> = {
  填报: 'drafter',
  审核: 'reviewer',
  签发: 'issuer',
  主管: 'coordinator',
  管理: 'administrator',
  审计: 'auditor',
};

const answers: Readonly<Record<string, boolean>> = { 是: true, '√': true, '✓': true, 否: false, '×': false };

/** The column of a head, or null where it is none; a note in parentheses behind it is left aside. */
export function columnOf(head: string): ListColumn | null {
  const plain = fold(head)
    .replace(/\(.*\)$/, '')
    .replace(/\*$/, '');
  return listColumns.find((column) => columnHeads[column] === plain) ?? otherHeads[plain] ?? null;
}

/** The number of review levels, or of one of them: 1 to 3; null for any other word. */
export function readLevelNumber(text: string): number | null {
  return numbers[fold(text).replace(/^第/, '').replace(/级.*$/, '')] ?? null;
}

export function readAgencyKind(text: string): AgencyKind | null {
  return kinds[fold(text)] ?? null;
}

export function readAgencyLevel(text: string): AgencyLevel | null {
  return levels[fold(text).replace(/级$/, '')] ?? null;
}

export function readYesOrNo(text: string): boolean | null {
  return answers[fold(text)] ?? null;
}

/** The roles that a cell names, separated by 、 or the like; null where a word is none. */
export function readRoles(text: string): Role[] | null {
  const words = text.split(/[、,，;；/\s]+/u).filter((word) => word !== '');
  const read = words.map((word) => roleWords[fold(word).replace(/[人员]$/, '')]);
  const known = read.filter((role) => role !== undefined);
  return known.length === words.length && words.length > 0 ? [...new Set(known)] : null;
}

function fold(text: string): string {
  return foldName(text).replaceAll('（', '(').replaceAll('）', ')').replaceAll(' ', '');
}
