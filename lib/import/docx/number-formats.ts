const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';

/** A number of a list as Word writes it in the format of that name; digits for formats that no report is numbered in. */
export function formatNumber(format: string, value: number): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographTraditional':
      return inWords(value, digits.replace('〇', '零'), '十百千');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return inWords(value, legalDigits, '拾佰仟');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return String(value);
  }
}

/** 一, 十二, 二十, 一百零五; digits beyond 9999. */
function inWords(value: number, numerals: string, units: string): string {
  if (value > 9999 || value < 0) return String(value);
  if (value === 0) return numerals[0] ?? '';
  const figures = [...String(value)].map(Number);
  let words = '';
  let skipped = false;
  for (const [index, figure] of figures.entries()) {
    const unit = figures.length - index - 1;
    if (figure === 0) {
      skipped = true;
      continue;
    }
    if (skipped && words !== '') words += numerals[0] ?? '';
    skipped = false;
    const one = figure === 1 && unit === 1 && words === '' && units.startsWith('十');
    words += (one ? '' : (numerals[figure] ?? '')) + (unit === 0 ? '' : (units[unit - 1] ?? ''));
  }
  return words;
}

/** A … Z, AA, BB, as Word counts on. */
function letters(value: number): string {
  if (value < 1 || value > 260) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(1 + Math.floor((value - 1) / 26));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const signs = 'M CM D CD C XC L XL X IX V IV I'.split(' ');
  const worths = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = value;
  return worths
    .map((worth, index) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return (signs[index] ?? '').repeat(times);
    })
    .join('');
}
