/** The keys of the editor, zone by zone, as the list under F1 shows them. */
export const keyList: readonly { readonly zone: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    zone: '单元格内',
    keys: [
      ['↑ ↓ ← →', '移动，跳过计算格'],
      ['Enter / Shift+Enter', '下移 / 上移'],
      ['Tab / Shift+Tab', '下一格 / 上一格，到表尾离开表格'],
      ['Home / End', '行首 / 行尾'],
      ['Ctrl+Home / Ctrl+End', '第一格 / 最后一格'],
      ['Ctrl+↑ / Ctrl+↓', '本列首 / 本列尾'],
      ['直接键入', '替换原值'],
      ['F2', '在原值上修改（方向键移动光标）'],
      ['Esc', '恢复为移入时的值'],
      ['Delete', '清为未填'],
      ['Ctrl+C', '复制本格'],
      ['Ctrl+V', '粘贴；多格先预览再写入'],
      ['Shift+F1', '本行填报口径'],
    ],
  },
  {
    zone: '整份报告',
    keys: [
      ['Ctrl+Z / Ctrl+Y', '撤销 / 重做'],
      ['Ctrl+S', '立即保存'],
      ['F6 / Shift+F6', '切换区域：各部分、填写区、检查'],
      ['F8 / Shift+F8', '下一个 / 上一个问题'],
      ['Alt+0', '标题与引言'],
      ['Alt+1 … Alt+6', '第一至第六部分'],
      ['F1', '全部按键'],
    ],
  },
];

/** The hints at the foot of the screen: key and what it does. */
export const keyHints: readonly (readonly [string, string])[] = [
  ['Enter', '下移'],
  ['Tab', '右移'],
  ['F2', '改字'],
  ['Delete', '清为未填'],
  ['Ctrl+Z', '撤销'],
  ['F6', '切换区域'],
  ['F8', '下一问题'],
  ['F1', '全部按键'],
];
