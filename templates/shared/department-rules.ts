import type { Line } from '../../lib/template/template';

/** The first line of section two in both editions. */
export const departmentRules = {
  kind: 'line',
  id: 'departmentRules',
  label: '规章',
  help: '只有有权制定规章的机关填写数字，其他机关填 0。数字应与司法行政部门一致。',
} as const satisfies Line;
