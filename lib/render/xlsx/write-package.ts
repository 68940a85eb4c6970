import { textOf } from './sheet';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const relations = `${office}/officeDocument/2006/relationships`;
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook that only say which others there are, in the order in which they are packed. */
export function writePackage(
  sheets: readonly string[],
  { title, creator }: { readonly title: string; readonly creator: string },
): Readonly<Record<string, string>> {
  const numbers = sheets.map((_, index) => index + 1);
  return {
    '[Content_Types].xml': `${declaration}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>${numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
`,
    '_rels/.rels': writeRelations([
      [`${relations}/officeDocument`, 'xl/workbook.xml'],
      [`${office}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${textOf(title)}</dc:title><dc:creator>${textOf(creator)}</dc:creator></cp:coreProperties>
`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${sheets.map((name, index) => `<sheet name="${textOf(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>
`,
    'xl/_rels/workbook.xml.rels': writeRelations([
      ...numbers.map((number) => [`${relations}/worksheet`, `worksheets/sheet${number}.xml`] as const),
      [`${relations}/styles`, 'styles.xml'],
    ]),
  };
}

function writeRelations(targets: readonly (readonly [type: string, target: string])[]): string {
  const written = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${office}/package/2006/relationships">${written.join('')}</Relationships>
`;
}
