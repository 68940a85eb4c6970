import type { NarrativeSection } from '../../lib/template/template';

/** The three sections of prose; both notices head them alike. */
export const overview = {
  kind: 'narrative',
  id: 'overview',
  heading: '一、总体情况',
  variants: ['工作基本情况', '基本情况', '总体工作情况'],
} as const satisfies NarrativeSection;

export const problemsAndImprovements = {
  kind: 'narrative',
  id: 'problemsAndImprovements',
  heading: '五、存在的主要问题及改进情况',
  variants: ['政府信息公开工作存在的主要问题及改进情况', '存在问题及改进情况', '存在的问题及改进情况'],
} as const satisfies NarrativeSection;

export const otherMatters = {
  kind: 'narrative',
  id: 'otherMatters',
  heading: '六、其他需要报告的事项',
  variants: ['其他需要报告事项', '需要报告的其他事项'],
} as const satisfies NarrativeSection;
