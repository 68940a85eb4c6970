import { toHalfWidth } from '../report/read-entry';

/**
 * The date line as the report keeps it, `YYYY-MM` or `YYYY-MM-DD`; `''` for none, null where the text is no date.
 * 2026年1月5日, 2026.1.5 and 2026/1/5 are understood.
 */
export function readDate(text: string): string | null {
  const plain = toHalfWidth(text).replace(/[\s()]/g, '');
  if (plain === '') return '';
  const parts = /^(\d{4})[-./年](\d{1,2})(?:月|[-./月](\d{1,2})日?)?$/.exec(plain);
  if (parts === null) return null;
  const [, year = '', month = '', day] = parts;
  if (!isDay(Number(year), Number(month), Number(day ?? 1))) return null;
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-');
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
