import { shiftPoint, type Decimal } from '../base/decimal';

/** The units in which amounts are met in sources; the form's own is 万元. */
export type MoneyUnit = 'yuan' | 'thousandYuan' | 'tenThousandYuan' | 'millionYuan' | 'hundredMillionYuan';

/** How far the point moves to the right, from each unit to 万元. */
const places: Readonly<Record<MoneyUnit, number>> = {
  yuan: -4,
  thousandYuan: -1,
  tenThousandYuan: 0,
  millionYuan: 2,
  hundredMillionYuan: 4,
};

const unitsByName: Readonly<Record<string, MoneyUnit>> = {
  元: 'yuan',
  千元: 'thousandYuan',
  万: 'tenThousandYuan',
  万元: 'tenThousandYuan',
  百万元: 'millionYuan',
  亿: 'hundredMillionYuan',
  亿元: 'hundredMillionYuan',
};

/** The same amount in 万元, exactly: 28112200 元 are 2811.22. */
export function inTenThousandYuan(amount: Decimal, unit: MoneyUnit): Decimal {
  return shiftPoint(amount, places[unit]);
}

/** An amount without its unit: 5000元 is 5000 in 元, ￥5000 too; `unit` is null where none is given. `text` is half-width, without spaces. */
export function splitUnit(text: string): { readonly amount: string; readonly unit: MoneyUnit | null } {
  const [, currency = '', amount = text, named = ''] =
    /^(人民币|[¥￥]|RMB|CNY)?(.*?)(百万元|千元|万元|亿元|元|万|亿)?整?$/i.exec(text) ?? [];
  return { amount, unit: unitsByName[named] ?? (currency === '' ? null : 'yuan') };
}

/** The unit that words over or above figures give: 收费金额（元）, 单位：万元, 金额/元; null where they give none. */
export function unitNamedIn(words: string): MoneyUnit | null {
  const plain = words.replace(/\s/g, '');
  const named = /(?:[(（\[](?:人民币)?|\/|单位[:：]?(?:人民币)?)(百万元|千元|万元|亿元|元)(?=[)）\],，、;；。]|$)/.exec(
    plain,
  )?.[1];
  return named === undefined ? null : (unitsByName[named] ?? null);
}

/** A head or label without the unit behind it: 收费金额（元） is 收费金额. */
export function withoutUnit(words: string): string {
  return words.replace(
    /\s*(?:[(（\[]\s*(?:金额|计量)?(?:单位\s*[:：]?)?\s*(?:人民币)?[百千万亿]?[元件宗条份个项]\s*[)）\]]|\/\s*[百千万亿]?[元件宗条份个项])\s*$/u,
    '',
  );
}
