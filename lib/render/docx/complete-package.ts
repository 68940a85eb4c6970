import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { escapeMarkup } from '../../base/escape-markup';
import type { PrintableDocument, PrintedTable } from '../../document/document';
import { writeStyles } from './styles';
import { writeAppProperties, writeCoreProperties, writeFontTable, writeSettings } from './write-parts';

const contentTypes = '[Content_Types].xml';

/** The earliest time that a zip can tell, in local terms as a zip wants it: no clock in the file. */
const noTime = new Date(1980, 0, 1);

/**
 * The finished package: styles, settings, properties and fonts of our own in place of the library's, what it cannot
 * write added, what it draws by lot or by the clock made steady.
 */
export function completePackage(packed: Uint8Array, document: PrintableDocument): Uint8Array {
  const parts = unzipSync(packed);
  const replaced: Readonly<Record<string, string>> = {
    'word/styles.xml': writeStyles(),
    'word/settings.xml': writeSettings(),
    'word/fontTable.xml': writeFontTable(),
    'docProps/app.xml': writeAppProperties({ company: document.agencyName }),
    'docProps/core.xml': writeCoreProperties({ title: document.title, creator: document.agencyName }),
    'word/document.xml': describeTables(
      partOf(parts, 'word/document.xml'),
      document.blocks.filter((block) => block.kind === 'table'),
    ),
  };
  for (const name of Object.keys(replaced)) partOf(parts, name);
  const names = [contentTypes, ...Object.keys(parts).filter((name) => name !== contentTypes)];
  const complete: Zippable = Object.fromEntries(
    names.map((name) => [name, strToU8(steadyIds(replaced[name] ?? partOf(parts, name)))]),
  );
  return zipSync(complete, { mtime: noTime, level: 9 });
}

function partOf(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const part = parts[name];
  if (part === undefined) throw new Error(`The package has no ${name}, only ${Object.keys(parts).join(', ')}`);
  return strFromU8(part);
}

/** Says of each table what it is, for those who cannot see it. */
function describeTables(xml: string, tables: readonly PrintedTable[]): string {
  const pieces = xml.split('</w:tblPr>');
  if (pieces.length !== tables.length + 1) {
    throw new Error(`The document has ${pieces.length - 1} tables, the report ${tables.length}`);
  }
  return pieces.reduce((before, after, index) => {
    const description = escapeMarkup(tables[index - 1]?.description ?? '');
    return `${before}<w:tblCaption w:val="${description}"/><w:tblDescription w:val="${description}"/></w:tblPr>${after}`;
  });
}

/** The library gives a watermark's shape an identity drawn by lot. */
function steadyIds(xml: string): string {
  return xml.replace(/PowerPlusWaterMarkObject[\w-]+/g, 'PowerPlusWaterMarkObject1');
}
