import { assertNever } from '../base/assert-never';
import { leastUsernameLength, mostUsernameLength } from '../people/account-name';
import type { AdministrationTrouble } from '../people/administration-trouble';
import type { Duty, Lack } from '../people/lack';
import type { AccountState, Post } from '../people/person-record';
import { longestAgencyName } from '../report/report';
import type { Role } from '../workflow/roles';
import { actionWords, roleWords } from './workflow-words';

/** The words of the pages of units and accounts. */
export const administrationWords = {
  title: '单位与账号',
  importLink: '批量导入',
  units: '单位',
  findUnit: '查找单位',
  noUnitFound: '没有找到这个名称的单位。',
  lacks: '人员配备提示',
  chooseUnit: '请在左侧选择单位。',
  noUnits: '您没有可管理的单位。',
  noForm: '没有这种格式的模板。可下载 xlsx、csv。',
  done: '已完成。',

  newUnit: '新建下级单位',
  changeUnit: '修改单位',
  abolishUnit: '撤销单位',
  reinstateUnit: '恢复单位',
  unitName: '单位全称',
  unitNameHint: '用于新建报告的机关名称和标题；改名不影响已有报告。',
  parent: '上级单位',
  parentHint: '改选即移动，下级单位随同移动。',
  kind: '机关性质',
  level: '机关级别',
  levelUnknown: '不填',
  reviewLevels: '审核级数',
  reviewLevelsHint: '报告提交后逐级审核，全部同意才送签发。',
  levelCount: (count: number) => `${count} 级`,
  relaxed: '两人单位',
  relaxedLabel: '按两人单位放宽：审核人可以兼任签发人',
  relaxedMeaning:
    '填报、审核、签发本应是三个不同的人。放宽后，审核过报告的人也可以签发；填报人仍不能审核或签发自己填的报告。审批单上会注明由同一人审核和签发。',
  relaxedOn: '两人单位：审核人可签发',
  standing: '正常',
  save: '保存',
  saving: '正在保存…',
  cancel: '取消',
  nameMissing: `请填写单位全称，不超过 ${longestAgencyName} 字。`,

  abolishOn: '撤销日期',
  abolishHint:
    '撤销后不能再新建报告，也不能新设账号；已有的报告、账号和记录都保留，手上的报告仍可办完。误操作可以恢复。',
  dateMissing: '请填写撤销日期，不晚于今天。',
  reinstateHint: '恢复后可以照常新建报告和账号。',

  accounts: '账号',
  newAccount: '新增账号',
  appointExisting: '任命已有账号',
  noAccounts: '本单位还没有账号。',
  separation: '同一份报告的填报、审核、签发须为不同的人，由系统强制。',
  columns: {
    username: '账号',
    name: '姓名',
    roles: '角色（职务）',
    state: '状态',
    lastSignIn: '最近登录',
    actions: '操作',
  },
  elsewhereShort: '另有任职',
  elsewhere: '该账号在您管理的范围以外也有任职，口令、停用等由上级管理员办理。',
  change: '修改',
  reset: '重置口令',
  disable: '停用',
  enable: '启用',
  unlock: '解锁',
  signOut: '强制退出',
  never: '—',

  username: '账号',
  usernameHint: `字母、数字或 . _ -，以字母或数字开头，${leastUsernameLength} 至 ${mostUsernameLength} 位，不分大小写。建立后不能修改。`,
  usernameWrong: `账号应为 ${leastUsernameLength} 至 ${mostUsernameLength} 位字母、数字或 . _ -，以字母或数字开头。`,
  existingHint: '填写已在您管理的其他单位任职的人的账号。',
  personName: '姓名',
  personNameMissing: '请填写姓名，不超过 50 字。',
  posts: '在本单位的角色',
  postsHint: '可以兼任，但同一份报告不能由同一人既填报又审核、签发。',
  postsMissing: '请至少选择一个角色。',
  duty: '职务（选填）',
  dutyOf: (post: string) => `${post}的职务`,
  dutyPlaceholder: '例如 科室负责人',
  auditorNote: '可查看全部单位，仅最高一级管理员可以任免。',

  passwordTitle: '初始口令',
  passwordOnce: '只显示这一次，关闭后不能再查看。请当面或用可靠的方式交给本人，首次登录须修改。',
  copy: '复制口令',
  copied: '已复制',
  close: '我已记下，关闭',

  confirmReset: '重置口令？',
  confirmResetHint: '将生成新的初始口令，原口令作废，该账号在各处的登录全部退出，首次登录须修改口令。',
  confirmDisable: '停用账号？',
  confirmDisableHint: '停用后不能登录，现有登录立即退出；办理过的事项仍记在其名下，可随时启用。',
  failed: '没有办成，可能是网络中断。填写的内容还在，请再试一次。',
} as const;

/** The role as it stands in a unit: 审核（二级） where the unit has several review levels. */
export function postWords({ role, reviewLevel }: Omit<Post, 'duty'>, reviewLevels: number): string {
  if (role !== 'reviewer') return roleWords[role];
  if (reviewLevel > reviewLevels) return `${roleWords[role]}（${levelWords(reviewLevel)}，本单位现不设）`;
  return reviewLevels > 1 ? `${roleWords[role]}（${levelWords(reviewLevel)}）` : roleWords[role];
}

function levelWords(level: number): string {
  return `${['一', '二', '三'][level - 1] ?? level}级`;
}

/** What a role is for, in one line. */
export const rolePurposes: Readonly<Record<Role, string>> = {
  drafter: '填写本单位的报告，提交审核',
  reviewer: '审核本单位的报告，同意或退回',
  issuer: '签发本单位的报告',
  coordinator: '查看本单位和所有下级单位的报告',
  administrator: '管理本单位和所有下级单位的单位、账号',
  auditor: '查看全部报告和审计日志，不能改动',
};

export const accountStateWords: Readonly<Record<AccountState, string>> = {
  normal: '正常',
  initial: '未改初始口令',
  locked: '已锁定',
  disabled: '已停用',
};

/** Until when an account is locked: 已锁定（至今天 15:40） */
export function lockedWords(until: string): string {
  return `${accountStateWords.locked}（至${until}）`;
}

/** 单位（2024-03-01 撤销） */
export function unitLabel({
  name,
  abolishedOn,
}: {
  readonly name: string;
  readonly abolishedOn: string | null;
}): string {
  return abolishedOn === null ? name : `${name}（${abolishedOn} 撤销）`;
}

/** What keeps a unit's reports from being issued, and what to do: one sentence. */
export function describeLack(lack: Lack, reviewLevels: number): string {
  const wordsOf = ({ role, reviewLevel }: Duty): string => postWords({ role, reviewLevel }, reviewLevels);
  switch (lack.kind) {
    case 'nobody':
      return '还没有填报、审核、签发人员，不能办理报告。';
    case 'vacant':
      return `缺少${wordsOf(lack.duty)}人，报告到这一步会停住。`;
    case 'tooFew':
      return `${lack.duties.map(wordsOf).join('、')}须为 ${lack.duties.length} 个不同的人，现只有${lack.people.join('、')}${
        lack.people.length > 1 ? ` ${lack.people.length} 人` : '一人'
      }。`;
    default:
      return assertNever(lack);
  }
}

/** Why a change of units or accounts was not made, and what to do: one or two sentences. */
export function describeAdministrationTrouble(trouble: AdministrationTrouble): string {
  switch (trouble.kind) {
    case 'refused':
      return trouble.refusal.kind === 'role'
        ? `您的职责不能${actionWords[trouble.refusal.action]}。`
        : '没有这个单位或账号，或者不归您管理。请刷新页面后再看。';
    case 'nameTaken':
      return trouble.abolished
        ? '上级单位下已有同名的单位（已撤销）。可以恢复它，或换一个名称。'
        : '上级单位下已有同名的单位，请换一个名称。';
    case 'usernameTaken':
      return '这个账号已有人使用，请换一个。如是同一人兼任，请用“任命已有账号”。';
    case 'cycle':
      return '不能移到自己或自己的下级单位之下。';
    case 'top':
      return '这是您管理的最上一级单位，不能移动或撤销。';
    case 'hasChildren':
      return `还有 ${trouble.count} 个下级单位没有撤销或移走，请先处理下级单位。`;
    case 'abolished':
      return '单位或其上级单位已撤销，请先恢复，或另选单位。';
    case 'notYet':
      return '撤销日期不能晚于今天。';
    case 'levelInUse':
      return `有 ${trouble.count} 份报告正在更高一级审核，办完后才能减少审核级数。`;
    case 'self':
      return '不能停用、重置自己的账号，也不能取消自己的管理角色，须由另一位管理员办理，以免无人管理。修改自己的口令请用右上角的“修改口令”。';
    case 'elsewhere':
      return administrationWords.elsewhere;
    case 'auditor':
      return '审计角色可以查看全部单位，只能由最高一级单位的管理员任免。';
    case 'noPost':
      return '账号至少要在一个单位有一个角色。不再使用的账号请停用。';
    case 'reviewLevel':
      return `本单位只设 ${trouble.levels} 级审核，请核对审核人的级次。`;
    case 'unavailable':
      return trouble.outage === 'diskFull'
        ? '服务器磁盘空间不足，没有保存。请联系系统维护人员。'
        : '连不上数据库，没有保存。请稍后再试。';
    default:
      return assertNever(trouble);
  }
}

/** What was done to an account, to be said and shown. */
export function describeDone(what: 'disable' | 'enable' | 'unlock' | 'signOut', name: string): string {
  switch (what) {
    case 'disable':
      return `已停用${name}的账号，其登录已全部退出。`;
    case 'enable':
      return `已启用${name}的账号。`;
    case 'unlock':
      return `已解锁${name}的账号，可以重新登录。`;
    case 'signOut':
      return `已退出${name}在各处的登录。`;
    default:
      return assertNever(what);
  }
}

/** `某某（chenjing）的初始口令` */
export function passwordOf(name: string, username: string): string {
  return `${name}（${username}）的初始口令`;
}

/** The name of a button among others of its kind. */
export function actionOn(action: string, name: string): string {
  return `${action} ${name}`;
}

/** How many things are lacking in a unit, behind its name in the tree. */
export function lackMark(count: number): string {
  return `▲${count}`;
}

/** The same for those who listen, and in full. */
export function lackSaid(count: number): string {
  return `人员不足 ${count} 项`;
}

/** 审核 2 级 */
export function reviewLevelCount(levels: number): string {
  return `审核 ${levels} 级`;
}
