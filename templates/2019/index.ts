import { defineTemplate } from '../../lib/template/define-template';
import { otherMatters, overview, problemsAndImprovements } from '../shared/narrative';
import { reconsiderationAndLitigation } from '../shared/reconsideration-and-litigation';
import { proactiveDisclosure } from './proactive-disclosure';
import { requests } from './requests';

/** The trial form: report years 2019 and 2020, 198 cells. */
export const template2019 = defineTemplate({
  edition: '2019',
  notice: '国办公开办函〔2019〕60号',
  years: { first: 2019, last: 2020 },
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
