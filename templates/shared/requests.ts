import type {
  Block,
  ColumnNode,
  Group,
  Identity,
  Line,
  LineNode,
  TableSection,
  Total,
} from '../../lib/template/template';

/** Section three as both notices print it, but for what （六）其他处理 holds. */

const columns = [
  {
    kind: 'group',
    id: 'applicants',
    label: '申请人情况',
    name: '',
    members: [
      { kind: 'column', id: 'naturalPerson', label: '自然人', type: 'count' },
      {
        kind: 'group',
        id: 'legalPersonsAndOrganizations',
        label: '法人或其他组织',
        members: [
          { kind: 'column', id: 'commercialEnterprise', label: '商业企业', type: 'count' },
          { kind: 'column', id: 'researchInstitution', label: '科研机构', type: 'count' },
          { kind: 'column', id: 'publicInterestOrganization', label: '社会公益组织', type: 'count' },
          { kind: 'column', id: 'legalServiceInstitution', label: '法律服务机构', type: 'count' },
          { kind: 'column', id: 'otherOrganization', label: '其他', type: 'count' },
        ],
      },
      { kind: 'column', id: 'total', label: '总计', type: 'count' },
    ],
  },
] as const satisfies readonly ColumnNode[];

const receivedLines = [
  {
    kind: 'line',
    id: 'newRequests',
    label: '一、本年新收政府信息公开申请数量',
    help: '本年 1 月 1 日至 12 月 31 日新收到的申请。同一申请只计一次，补正后仍按原申请计。',
  },
  {
    kind: 'line',
    id: 'carriedOver',
    label: '二、上年结转政府信息公开申请数量',
    help: '上年收到、到上年年底尚未办结的申请，应与上年报告的“四、结转下年度继续办理”逐列相同。',
  },
] as const satisfies readonly LineNode[];

const decidedLines = [
  {
    kind: 'line',
    id: 'disclosed',
    label: '（一）予以公开',
    help: '申请的内容全部提供，或告知已主动公开信息的获取方式和途径。',
  },
  {
    kind: 'line',
    id: 'partlyDisclosed',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    name: '（二）部分公开',
    help: '依第三十七条作区分处理的，一件只计在这里，不再计入不予公开等其他情形。',
  },
  {
    kind: 'group',
    id: 'notDisclosed',
    label: '（三）不予公开',
    members: [
      { kind: 'line', id: 'stateSecret', label: '1.属于国家秘密', help: '依第十四条，依法确定为国家秘密的。' },
      {
        kind: 'line',
        id: 'prohibitedByLaw',
        label: '2.其他法律行政法规禁止公开',
        help: '依第十四条，国家秘密以外、法律或行政法规明文禁止公开的。',
      },
      {
        kind: 'line',
        id: 'endangersSecurityOrStability',
        label: '3.危及“三安全一稳定”',
        help: '依第十四条，公开后可能危及国家安全、公共安全、经济安全、社会稳定的。',
      },
      {
        kind: 'line',
        id: 'thirdPartyRights',
        label: '4.保护第三方合法权益',
        help: '依第十五条，公开会损害第三方合法权益，第三方不同意且不公开不影响重大公共利益的。',
      },
      {
        kind: 'line',
        id: 'internalAffairs',
        label: '5.属于三类内部事务信息',
        help: '依第十六条，人事管理、后勤管理、内部工作流程三类信息。',
      },
      {
        kind: 'line',
        id: 'processInformation',
        label: '6.属于四类过程性信息',
        help: '依第十六条，讨论记录、过程稿、磋商信函、请示报告四类信息。',
      },
      {
        kind: 'line',
        id: 'enforcementCaseFile',
        label: '7.属于行政执法案卷',
        help: '依第十六条，行政执法案卷信息。',
      },
      {
        kind: 'line',
        id: 'administrativeInquiry',
        label: '8.属于行政查询事项',
        help: '登记资料等，法律、行政法规对获取方式另有规定，告知申请人按该规定办理的。',
      },
    ],
  },
  {
    kind: 'group',
    id: 'unableToProvide',
    label: '（四）无法提供',
    members: [
      {
        kind: 'line',
        id: 'notHeld',
        label: '1.本机关不掌握相关政府信息',
        help: '经检索没有该信息，或该信息不由本机关负责公开的。',
      },
      {
        kind: 'line',
        id: 'requiresCreation',
        label: '2.没有现成信息需要另行制作',
        help: '依第三十八条，需要对现有信息加工、分析才能提供的。',
      },
      {
        kind: 'line',
        id: 'unclearAfterCorrection',
        label: '3.补正后申请内容仍不明确',
        help: '申请人已按要求补正，所指信息仍然无法确定的。没有补正的不计在这里。',
      },
    ],
  },
  {
    kind: 'group',
    id: 'notHandled',
    label: '（五）不予处理',
    members: [
      {
        kind: 'line',
        id: 'petitionOrComplaint',
        label: '1.信访举报投诉类申请',
        help: '依第三十九条，以申请的形式进行信访、举报、投诉的。',
      },
      {
        kind: 'line',
        id: 'repeatedRequest',
        label: '2.重复申请',
        help: '本机关已经答复，同一申请人就相同内容再次申请的。',
      },
      {
        kind: 'line',
        id: 'publicPublication',
        label: '3.要求提供公开出版物',
        help: '依第三十九条，要求提供政府公报、报刊、书籍等公开出版物的。',
      },
      {
        kind: 'line',
        id: 'excessiveRequests',
        label: '4.无正当理由大量反复申请',
        help: '数量、频次明显超过合理范围，说明的理由又不合理的。',
      },
      {
        kind: 'line',
        id: 'reissueOfInformation',
        label: '5.要求行政机关确认或重新出具已获取信息',
        help: '申请人已经取得该信息，要求再次确认或者重新出具的。',
      },
    ],
  },
] as const satisfies readonly LineNode[];

const outcomeTotal = {
  kind: 'line',
  id: 'outcomeTotal',
  label: '（七）总计',
  help: '本年办结的全部申请，由（一）至（六）相加得出，不用填写。',
} as const satisfies Line;

const carriedForward = {
  kind: 'line',
  id: 'carriedForward',
  label: '四、结转下年度继续办理',
  help: '到本年年底尚未办结、转到下年继续办理的申请。请按台账填写，不要用减法倒推。',
} as const satisfies Line;

const identity = {
  rule: 'T3-1',
  left: [
    { line: 'newRequests', as: '一' },
    { line: 'carriedOver', as: '二' },
  ],
  right: [
    { line: 'outcomeTotal', as: '三（七）' },
    { line: 'carriedForward', as: '四' },
  ],
  leftName: '第一项与第二项之和',
  rightName: '第三项与第四项之和',
  leftShort: '第一项＋第二项',
  rightShort: '第三项（七）总计＋第四项',
} as const satisfies Identity;

const applicantParts = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganization',
  'legalServiceInstitution',
  'otherOrganization',
] as const;

/** Section three with the edition's own （六）其他处理. */
export function requestsWith(otherHandling: LineNode): TableSection {
  const outcomeLines: readonly LineNode[] = [...decidedLines, otherHandling];
  const outcomes: Group<Line> = {
    kind: 'group',
    id: 'outcomes',
    label: '三、本年度办理结果',
    name: '',
    vertical: true,
    members: [...outcomeLines, outcomeTotal],
  };
  const block: Block = {
    direction: 'down',
    corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    columns,
    lines: [...receivedLines, outcomes, carriedForward],
    widths: { labels: [6.3, 15.5, 37.4], figures: [10.4, 12.8, 12.8, 18.0, 15.5, 10.4, 16.9] },
  };
  const totals: readonly Total[] = [
    { rule: 'T3-2', axis: 'line', id: outcomeTotal.id, parts: outcomeLines.flatMap(lineIds) },
    { rule: 'T3-3', axis: 'column', id: 'total', parts: applicantParts },
  ];
  return {
    kind: 'table',
    id: 'requests',
    heading: '三、收到和处理政府信息公开申请情况',
    variants: ['行政机关收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请的情况'],
    blocks: [block],
    totals,
    identities: [identity],
    checks: [],
    yearChecks: [{ kind: 'carryOver', rule: 'Y-1', line: 'carriedOver', lastLine: 'carriedForward' }],
  };
}

function lineIds(node: LineNode): string[] {
  return node.kind === 'line' ? [node.id] : node.members.flatMap(lineIds);
}
