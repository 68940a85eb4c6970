/** How a cell looks; its place in the list is the number by which sheets name it. */
interface CellStyle {
  readonly font: number;
  readonly bordered: boolean;
  readonly align: 'left' | 'center';
  readonly vertical?: true;
  readonly format?: string;
}

const fonts = [
  { name: 'SimSun', size: 10.5, bold: false },
  { name: 'SimSun', size: 18, bold: true },
  { name: 'SimHei', size: 14, bold: false },
  { name: 'KaiTi', size: 12, bold: false },
  { name: 'FangSong', size: 12, bold: false },
] as const;
const font = { table: 0, title: 1, section: 2, opening: 3, prose: 4 } as const;

/** The looks of cells, by what they hold. */
export const plainStyles = {
  default: { font: font.table, bordered: false, align: 'left' },
  title: { font: font.title, bordered: false, align: 'center' },
  date: { font: font.opening, bordered: false, align: 'center' },
  section: { font: font.section, bordered: false, align: 'left' },
  subheading: { font: font.opening, bordered: false, align: 'left' },
  prose: { font: font.prose, bordered: false, align: 'left' },
  centred: { font: font.table, bordered: true, align: 'center' },
  left: { font: font.table, bordered: true, align: 'left' },
  vertical: { font: font.table, bordered: true, align: 'center', vertical: true },
} as const satisfies Readonly<Record<string, CellStyle>>;
export type PlainStyle = keyof typeof plainStyles;

/** The number of the first format of our own; those below are the programs'. */
const firstFormat = 164;

/** The styles of one workbook: the plain ones, and one for each unit that stands behind figures. */
export class CellStyles {
  readonly #styles: CellStyle[] = Object.values(plainStyles);
  readonly #names: string[] = Object.keys(plainStyles);
  readonly #formats: string[] = [];

  /** The number of a plain style. */
  plain(name: PlainStyle): number {
    return this.#names.indexOf(name);
  }

  /** The number of the style for figures with that unit behind them; a zero has none, as on paper. */
  figure(unit: string): number {
    if (unit === '') return this.plain('centred');
    const name = `figure ${unit}`;
    if (!this.#names.includes(name)) {
      this.#names.push(name);
      this.#styles.push({ ...plainStyles.centred, format: `[=0]0;General"${unit.replaceAll('"', '')}"` });
    }
    return this.#names.indexOf(name);
  }

  /** `xl/styles.xml`. */
  write(escape: (text: string) => string): string {
    const formatted = this.#styles.map(({ format }) => format).filter((format) => format !== undefined);
    this.#formats.splice(0, this.#formats.length, ...new Set(formatted));
    const formats = this.#formats.map(
      (code, index) => `<numFmt numFmtId="${firstFormat + index}" formatCode="${escape(code)}"/>`,
    );
    const faces = fonts.map(
      ({ name, size, bold }) =>
        `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><color rgb="FF000000"/><name val="${name}"/><family val="3"/><charset val="134"/></font>`,
    );
    const looks = this.#styles.map((style) => this.#lookOf(style));
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
${formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>\n`}<fonts count="${faces.length}">${faces.join('')}</fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF000000"/></${side}>`).join('')}<diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${looks.length}">${looks.join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>
`;
  }

  #lookOf({ font: face, bordered, align, vertical, format }: CellStyle): string {
    const number = format === undefined ? 0 : firstFormat + this.#formats.indexOf(format);
    const lines = vertical === true ? 'textRotation="255"' : 'wrapText="1"';
    return (
      `<xf numFmtId="${number}" fontId="${face}" fillId="0" borderId="${bordered ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
      `<alignment horizontal="${align}" vertical="center" ${lines}/></xf>`
    );
  }
}
