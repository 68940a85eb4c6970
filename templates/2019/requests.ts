import { requestsWith } from '../shared/requests';

/** Section three of edition 2019: 23 × 7 cells; （六）其他处理 is one row. */
export const requests = requestsWith({
  kind: 'line',
  id: 'otherHandling',
  label: '（六）其他处理',
  help: '不属于前五类的结果，包括申请人撤回的申请。',
});
