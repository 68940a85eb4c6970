import fc from 'fast-check';
import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { templates } from '../../../templates/choose';
import { printableText } from '../../base/escape-markup';
import type { PrintableDocument } from '../../document/document';
import { draftMark } from '../../document/draft-mark';
import { anyText, documentSaying, printableReports } from '../../fixtures/reports-to-render';
import { thirdEdition } from '../../fixtures/third-edition';
import { renderHtml } from './render-html';

type Element = DefaultTreeAdapterTypes.Element;

const editions = [...templates, thirdEdition].map((template) => [template.edition, template] as const);

describe.each(editions)('a report of edition %s as HTML', (_, template) => {
  const documents = printableReports(template);

  it('says every text and figure of the tree in order', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const elements = elementsOf(parse(renderHtml(document)));
        const said = elements.filter(({ tagName }) => /^(h\d|p|caption|th|td)$/.test(tagName)).map(textOf);
        expect(said).toEqual(textsOf(document));
      }),
      { numRuns: 10 },
    );
  });

  it('names the heads of every figure', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const elements = elementsOf(parse(renderHtml(document)));
        const ids = elements.flatMap((element) => attributeOf(element, 'id') ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const heads = new Map(elements.map((element) => [attributeOf(element, 'id'), textOf(element)]));
        const figures = elements.filter((element) => attributeOf(element, 'headers') !== undefined);
        const printed = document.blocks
          .filter((block) => block.kind === 'table')
          .flatMap(({ parts }) => parts.flatMap(({ body }) => body.flat()))
          .filter(({ kind }) => kind === 'figure');
        expect(figures).toHaveLength(printed.length);
        figures.forEach((figure, index) => {
          const source = printed[index]?.source;
          if (source?.kind !== 'cell') throw new Error('A figure has no address');
          const cell = template.cells.get(source.address);
          const named = (attributeOf(figure, 'headers') ?? '').split(' ').map((id) => heads.get(id));
          expect(named).toEqual(expect.arrayContaining([cell?.line.label, cell?.column.label]));
        });
      }),
      { numRuns: 3 },
    );
  });
});

describe('an HTML fragment', () => {
  it('gives any text back that markup can carry', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = documentSaying(text);
        const elements = elementsOf(parse(renderHtml(document)));
        const said = elements.filter(({ tagName }) => /^(h\d|p|caption|th|td)$/.test(tagName)).map(textOf);
        expect(said).toEqual(textsOf(document).map(printableText));
      }),
      { numRuns: 300 },
    );
  });

  it('holds nothing that runs or comes from elsewhere', () => {
    const [document] = fc.sample(printableReports(thirdEdition), 1);
    const html = renderHtml(document as PrintableDocument);
    const elements = elementsOf(parse(html));
    expect(elements.filter(({ tagName }) => /^(script|link|img|iframe|object|html|head|body)$/.test(tagName))).toEqual(
      [],
    );
    const attributes = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(attributes.filter((name) => /^on|^(src|href)$/.test(name))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|https?:/);
  });

  it('takes every rule of its style sheet for itself alone', () => {
    const [style] = elementsOf(parse(renderHtml(documentSaying('甲')))).filter(({ tagName }) => tagName === 'style');
    const selectors = textOf(style as Element)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && line !== '}' && !line.startsWith('@'))
      .flatMap((line) => line.slice(0, line.indexOf('{')).split(','));
    expect(selectors.filter((selector) => !selector.trim().startsWith('.gouji-report'))).toEqual([]);
  });

  it('goes down the outline one step at a time', () => {
    const levels = [1, 3, 4, 2, 4, 1, 4] as const;
    const document: PrintableDocument = {
      ...documentSaying('甲'),
      blocks: levels.map((level) => ({ kind: 'heading', level, text: '乙', source: { kind: 'title' } })),
    };
    const headings = elementsOf(parse(renderHtml(document))).filter(({ tagName }) => /^h\d$/.test(tagName));
    expect(headings.map(({ tagName }) => tagName)).toEqual(['h1', 'h2', 'h3', 'h4', 'h3', 'h4', 'h2', 'h3']);
  });
});

function textsOf({ titleLines, dateLine, draft, blocks }: PrintableDocument): string[] {
  return [
    ...(draft ? [draftMark] : []),
    titleLines.join(''),
    ...(dateLine === null ? [] : [dateLine]),
    ...blocks.flatMap((block) => {
      if (block.kind !== 'table') return [block.text];
      const cells = block.parts.flatMap(({ head, body }) => [...head, ...body].flat());
      return [block.description, ...cells.map(({ text }) => text)];
    }),
  ];
}

function parse(html: string) {
  return parseFragment(html, {
    onParseError: ({ code }) => {
      if (!tolerated.has(code)) throw new Error(`The fragment is malformed: ${code}`);
    },
  });
}

/** Characters that HTML carries but frowns on, such as U+0085: a person's text, not our markup. */
const tolerated: ReadonlySet<string> = new Set(['control-character-in-input-stream', 'noncharacter-in-input-stream']);

function elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes
    .filter((child) => defaultTreeAdapter.isElementNode(child))
    .flatMap((element) => [element, ...elementsOf(element)]);
}

function textOf(element: Element): string {
  return element.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value;
      return defaultTreeAdapter.isElementNode(child) ? textOf(child) : '';
    })
    .join('');
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}
