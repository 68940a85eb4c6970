import { requestsWith } from '../shared/requests';

/** Section three of edition 2021: 25 × 7 cells; （六）其他处理 holds three rows. */
export const requests = requestsWith({
  kind: 'group',
  id: 'otherHandling',
  label: '（六）其他处理',
  members: [
    {
      kind: 'line',
      id: 'correctionOverdue',
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      name: '1.逾期不补正',
      help: '已经要求补正，申请人没有正当理由、过期没有补正的。',
    },
    {
      kind: 'line',
      id: 'feeUnpaid',
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      name: '2.逾期未缴费',
      help: '已经发出信息处理费缴费通知，申请人过期没有缴纳的。',
    },
    {
      kind: 'line',
      id: 'otherReason',
      label: '3.其他',
      help: '不属于以上任何一类的结果，包括申请人撤回的申请。',
    },
  ],
});
