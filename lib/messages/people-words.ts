import { assertNever } from '../base/assert-never';
import { leastUsernameLength, mostUsernameLength } from '../people/account-name';
import type { SetUpAnswer } from '../people/set-up';
import { leastPasswordLength, mostPasswordLength, type PasswordTrouble } from '../workflow/password-rules';
import { lockMinutes, type PasswordAnswer, type SignInAnswer } from '../workflow/signing-in';

/** The words of signing in and out, of passwords and of the first start. */
export const peopleWords = {
  signIn: '登录',
  signingIn: '正在登录…',
  username: '账号',
  password: '口令',
  showPassword: '显示',
  hidePassword: '隐藏',
  showPasswordOf: (label: string) => `显示${label}`,
  forgotten: '忘记口令请联系本单位系统管理员重置，首次登录须修改口令。',
  usernameMissing: '请填写账号。',
  passwordMissing: '请填写口令。',
  demoAccounts: '演示账号',
  demoHint: '点一个账号即填入，再按“登录”。仅演示版显示。',
  post: '单位与职责',
  demoPassword: (password: string) => `口令均为 ${password}`,

  signedOutTitle: '登录已过期，请重新登录',
  signedOutHint: '填写的内容还在这个页面上，登录后继续保存。',

  changeElsewhere: '口令已被重置，须先修改。请在新打开的页面修改口令，再回到这里继续，填写的内容仍在。',
  goOn: '已修改，继续',

  signOut: '退出',
  signOutEverywhere: '全部退出',
  signOutEverywhereTitle: '全部退出？',
  signOutEverywhereHint:
    '在所有计算机上退出登录，包括这一台。正在别处填写的内容留在那里的页面上，重新登录后继续保存；这台计算机上尚未保存的填写将清除。',
  unsavedTitle: '还有没存上的填写',
  unsavedHint: '本机留有尚未保存到服务器的填写，退出后将清除。请先打开那份报告，等“已保存”出现后再退出。',
  signOutAnyway: '放弃并退出',
  signOutFailed: '没有退出成功，可能是网络中断。请再试一次。',
  cancel: '取消',
  account: '我的账户',
  tasks: (count: number) => `待我处理 ${count} 项`,
  notices: '通知',
  unread: (count: number) => `${count} 条未读`,
  administration: '单位与账号',
  log: '审计日志',

  changePassword: '修改口令',
  mustChange: '这是首次登录，或口令刚被重置。请先设置只有您自己知道的口令，再继续使用。',
  currentPassword: '当前口令',
  currentMissing: '请填写当前口令。',
  newPassword: '新口令',
  repeatPassword: '再次输入新口令',
  passwordRule: `至少 ${leastPasswordLength} 位，大写字母、小写字母、数字、符号至少三种；达到 16 位则不限种类。不含账号，不用常见口令。`,
  repeatDiffers: '两次输入的新口令不一致。',
  samePassword: '新口令不能与当前口令相同。',
  saving: '正在保存…',

  setUp: '首次启用',
  steps: ['检查环境', '本单位', '管理员', '完成'],
  checksTitle: '检查环境',
  database: '数据库',
  databaseFound: '✓ 已连接，表结构为最新',
  fonts: '字体',
  fontsFound: '✓ 公文字体齐全',
  codeLabel: '首次启用码',
  codeHint: '启动时显示在服务器的命令行窗口，形如 XXXX-XXXX-XXXX；重新启动会换新码。',
  codeMissing: '请填写首次启用码。',
  next: '下一步',
  previous: '上一步',
  unitTitle: '本单位信息',
  unitName: '机关全称（印在报告标题上）',
  unitNameHint: '例如“某市某区人民政府办公室”。下级单位启用后在“单位与账号”中添加。',
  unitNameMissing: '请填写机关全称，不超过 200 字。',
  unitKind: '机关性质',
  unitLevel: '机关级别（选填）',
  levelUnknown: '不填',
  administratorTitle: '系统管理员',
  administratorHint: '管理员建立单位和账号、分配角色，不填报也不审核。',
  personName: '姓名',
  personNameMissing: '请填写姓名，不超过 50 字。',
  usernameHint: `用于登录：字母、数字和 . _ -，以字母或数字开头，${leastUsernameLength} 至 ${mostUsernameLength} 位，不分大小写。`,
  usernameWrong: `账号应为 ${leastUsernameLength} 至 ${mostUsernameLength} 位字母、数字或 . _ -，以字母或数字开头。`,
  finish: '完成启用',
  doneTitle: '启用完成',
  doneHint: '请用刚才设置的管理员账号登录，然后在“单位与账号”中添加下级单位和填报、审核、签发人员。',
  toSignIn: '去登录',
} as const;

const minute = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The first whole minute that is not before the instant, an ISO text: who waits until then does not wait in vain. */
function waitUntil(instant: string): string {
  return minute.format(new Date(Math.ceil(new Date(instant).getTime() / 60_000) * 60_000));
}

const noAnswer = '服务器没有回答，可能是网络中断。请稍后再试。';

/** Why nobody signed in, and what to do; null where somebody did. */
export function describeSignIn(answer: SignInAnswer): string | null {
  switch (answer.kind) {
    case 'signedIn':
      return null;
    case 'wrong':
      return `账号或口令不正确。还可尝试 ${answer.left} 次，之后锁定 ${lockMinutes} 分钟。`;
    case 'locked':
      return `口令连续输错，账号已锁定，请 ${waitUntil(answer.until)} 后再试，或请管理员解锁。`;
    case 'tooMany':
      return `这台计算机所在的网络登录失败次数过多，请 ${waitUntil(answer.until)} 后再试。`;
    case 'somebodyElse':
      return '这个页面上是别人未保存的内容，只能由原来的账号登录。要换人使用，请先由本人登录保存，再退出。';
    case 'unavailable':
      return '连不上数据库，暂时不能登录。请稍后再试；持续如此请联系管理员。';
    case 'network':
      return noAnswer;
    default:
      return assertNever(answer);
  }
}

/** Why a password may not be set. */
export function describePasswordTrouble(trouble: PasswordTrouble | { readonly kind: 'same' }): string {
  switch (trouble.kind) {
    case 'tooShort':
      return `口令至少 ${leastPasswordLength} 位。`;
    case 'tooLong':
      return `口令不超过 ${mostPasswordLength} 位。`;
    case 'tooPlain':
      return '口令须含大写字母、小写字母、数字、符号中的至少三种，或达到 16 位。';
    case 'holdsUsername':
      return '口令不能包含账号。';
    case 'commonplace':
      return '这个口令太常见，容易被猜中，请换一个。';
    case 'same':
      return peopleWords.samePassword;
    default:
      return assertNever(trouble);
  }
}

/** What keeps the password from being changed, a sentence each; empty where it was changed. */
export function describePasswordChange(answer: PasswordAnswer): string[] {
  switch (answer.kind) {
    case 'changed':
      return [];
    case 'refused':
      return answer.troubles.map(describePasswordTrouble);
    case 'wrong':
      return [`当前口令不正确。还可尝试 ${answer.left} 次，之后锁定 ${lockMinutes} 分钟。`];
    case 'locked':
      return [`当前口令连续输错，账号已锁定并退出，请 ${waitUntil(answer.until)} 后重新登录。`];
    case 'signedOut':
      return ['登录已过期，口令没有修改。请重新登录后再修改。'];
    case 'network':
      return [noAnswer];
    default:
      return assertNever(answer);
  }
}

/** Why a step of the first start was not taken; null where it was. */
export function describeSetUp(answer: SetUpAnswer): string | null {
  switch (answer.kind) {
    case 'done':
      return null;
    case 'alreadyDone':
      return '本系统已经启用，不能再次启用。请直接登录。';
    case 'wrongCode':
      return '首次启用码不正确。请核对服务器命令行窗口中最近一次启动显示的码。';
    case 'tooMany':
      return `首次启用码试错过多，请 ${waitUntil(answer.until)} 后再试。`;
    case 'refused':
      return '填写的内容有误，没有启用。请返回检查。';
    case 'network':
      return noAnswer;
    default:
      return assertNever(answer);
  }
}
