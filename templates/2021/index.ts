import { defineTemplate } from '../../lib/template/define-template';
import { otherMatters, overview, problemsAndImprovements } from '../shared/narrative';
import { reconsiderationAndLitigation } from '../shared/reconsideration-and-litigation';
import { proactiveDisclosure } from './proactive-disclosure';
import { requests } from './requests';

/** The form in force: report years from 2021, 200 cells. */
export const template2021 = defineTemplate({
  edition: '2021',
  notice: '国办公开办函〔2021〕30号',
  years: { first: 2021 },
  documentName: '政府信息公开工作年度报告',
  sections: [
    overview,
    proactiveDisclosure,
    requests,
    reconsiderationAndLitigation,
    problemsAndImprovements,
    otherMatters,
  ],
});
