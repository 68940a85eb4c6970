import { createHash } from 'node:crypto';
import type { PrintableDocument } from '../../document/document';
import { layOut } from '../../layout/lay-out';
import { structureOf } from '../../layout/structure';
import { drawPage, Faces } from './draw-page';
import type { FontSet } from './find-fonts';
import { producer, writeMetadata, type Conformance } from './metadata';
import { writeOutline } from './outline';
import { PdfFile } from './pdf-file';
import { textString, type Reference } from './pdf-syntax';
import { srgbProfile } from './srgb-profile';
import { TagTree } from './tag-tree';

const language = 'zh-CN';

/**
 * The official PDF: tagged, with bookmarks, its fonts embedded as subsets, declared as PDF/A-2 of that `conformance`.
 * The same document and fonts give the same bytes. Throws only on faults of the program; what may be wrong with the
 * result `printPdf` finds out.
 */
export function renderPdf(document: PrintableDocument, fonts: FontSet, conformance: Conformance = 'A'): Uint8Array {
  const pages = layOut(document, fonts.metrics);
  const structure = structureOf(document);
  const file = new PdfFile();
  const tags = new TagTree(structure);
  const faces = new Faces(file, fonts);
  const tree = file.reserve();
  const references = pages.map((page, index): Reference => {
    const drawn = drawPage(page, faces, fonts, tags);
    return file.write({
      Type: '/Page',
      Parent: tree,
      MediaBox: [0, 0, page.width, page.height],
      Resources: { Font: Object.fromEntries(drawn.fonts) },
      Contents: file.stream(Buffer.from(drawn.operators, 'latin1')),
      StructParents: index,
      Tabs: '/S',
    });
  });
  file.write({ Type: '/Pages', Count: pages.length, Kids: references }, tree);
  faces.finish();
  const outline = writeOutline(file, structure, pages, references);
  const catalog = file.write({
    Type: '/Catalog',
    Pages: tree,
    Lang: textString(language),
    MarkInfo: { Marked: true },
    StructTreeRoot: tags.write(file, references),
    ViewerPreferences: { DisplayDocTitle: true },
    Outlines: outline ?? undefined,
    PageMode: outline === null ? undefined : '/UseOutlines',
    OutputIntents: [writeOutputIntent(file)],
    Metadata: writeXml(file, writeMetadata(document.title, language, conformance)),
  });
  const info = file.write({
    Title: textString(document.title),
    Producer: textString(producer),
    Creator: textString(producer),
  });
  const id = `<${createHash('sha256')
    .update(JSON.stringify([document, fonts.served.map(({ file: path }) => path), conformance]))
    .digest('hex')
    .slice(0, 32)}>`;
  return file.bytes({ Root: catalog, Info: info, ID: [id, id] });
}

/** What the grey values of the page mean. */
function writeOutputIntent(file: PdfFile): Reference {
  const name = textString('sRGB IEC61966-2.1');
  return file.write({
    Type: '/OutputIntent',
    S: '/GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: file.stream(profile, { N: 3 }),
  });
}

const profile = srgbProfile();

function writeXml(file: PdfFile, xml: string): Reference {
  return file.stream(Buffer.from(xml), { Type: '/Metadata', Subtype: '/XML' }, { compressed: false });
}
