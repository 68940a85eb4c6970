import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import { assertNever } from '../../base/assert-never';
import type { Paper, PaperPart } from '../../papers/paper';
import { packagedFontPath } from '../pdf/packaged-fonts';

const millimetre = 72 / 25.4;
const hairline = 0.5;

const styles = StyleSheet.create({
  page: {
    paddingTop: 22 * millimetre,
    paddingBottom: 24 * millimetre,
    paddingHorizontal: 22 * millimetre,
    fontFamily: 'paper',
  },
  title: { fontSize: 16, lineHeight: 1.5, fontWeight: 700, textAlign: 'center' },
  subtitle: { fontSize: 11, lineHeight: 1.5, textAlign: 'center' },
  heading: { fontSize: 10.5, lineHeight: 1.4, fontWeight: 700, marginTop: 7, marginBottom: 2 },
  grid: { borderTopWidth: hairline, borderLeftWidth: hairline, borderColor: 'black' },
  row: { flexDirection: 'row' },
  cell: {
    borderRightWidth: hairline,
    borderBottomWidth: hairline,
    borderColor: 'black',
    paddingHorizontal: 4,
    paddingVertical: 2,
    flexGrow: 0,
    flexShrink: 0,
  },
  strong: { fontWeight: 700 },
  more: { marginTop: 2 },
  signatures: { flexDirection: 'row', marginTop: 16, justifyContent: 'space-between' },
  signature: { width: '24%', borderBottomWidth: hairline, paddingBottom: 20 },
  foot: {
    position: 'absolute',
    top: 281 * millimetre,
    left: 22 * millimetre,
    right: 22 * millimetre,
    fontFamily: 'paper',
    fontSize: 8,
    textAlign: 'center',
  },
});

/** The type of a paper that may run on, and of one that must come on one page. */
const densities = {
  normal: { fontSize: 9, lineHeight: 1.4 },
  tight: { fontSize: 8, lineHeight: 1.25, paddingTop: 16 * millimetre, paddingBottom: 18 * millimetre },
} as const;

/** How wide the names of facts are, in shares of a hundred. */
const factWidths = [24, 76];

let registered = false;

/** The paper as a PDF: the same paper, the same bytes; fonts come from the program's packages. */
export async function renderPaper(paper: Paper): Promise<Uint8Array> {
  registerFonts();
  const buffer = await renderToBuffer(
    <Document
      title={paper.title}
      language="zh-CN"
      creationDate={paper.dated}
      modificationDate={paper.dated}
      producer="Gouji"
      creator="Gouji"
    >
      <Page size="A4" style={{ ...styles.page, ...densities[paper.density] }}>
        <Text style={styles.title}>{paper.title}</Text>
        {paper.subtitle.map((line) => (
          <Text key={line} style={styles.subtitle}>
            {line}
          </Text>
        ))}
        <View style={{ height: 8 }} />
        {paper.parts.map((part, index) => (
          <Part key={index} part={part} />
        ))}
        <Text
          style={styles.foot}
          fixed
          render={({ pageNumber, totalPages }) => `${paper.foot}　　${pageNumber} / ${totalPages}`}
        />
      </Page>
    </Document>,
  );
  return new Uint8Array(buffer);
}

function Part({ part }: { readonly part: PaperPart }) {
  switch (part.kind) {
    case 'facts':
      return (
        <View>
          {part.heading !== null && <Heading text={part.heading} />}
          <View style={styles.grid}>
            {part.facts.map(({ name, text, strong = false }) => (
              <Row key={name} texts={[name, text]} widths={factWidths} strong={strong ? [true, true] : [true, false]} />
            ))}
          </View>
        </View>
      );
    case 'table': {
      const head = <Row texts={part.head} widths={part.widths} strong={part.head.map(() => true)} />;
      const [first, ...rest] = part.rows;
      return (
        <View>
          <View wrap={false}>
            <Heading text={part.heading} />
            <View style={styles.grid}>
              {first === undefined ? (
                <Row texts={[part.empty]} widths={[100]} strong={[false]} />
              ) : (
                <>
                  {head}
                  <Row texts={first} widths={part.widths} strong={[]} />
                </>
              )}
            </View>
          </View>
          <View style={{ ...styles.grid, borderTopWidth: 0 }}>
            {rest.map((texts, index) => (
              <Row key={index} texts={texts} widths={part.widths} strong={[]} />
            ))}
          </View>
          {part.more !== null && <Text style={styles.more}>{part.more}</Text>}
        </View>
      );
    }
    case 'signatures':
      return (
        <View style={styles.signatures} wrap={false}>
          {part.places.map((place) => (
            <View key={place} style={styles.signature}>
              <Text>{place}</Text>
            </View>
          ))}
        </View>
      );
    default:
      return assertNever(part);
  }
}

function Heading({ text }: { readonly text: string }) {
  return <Text style={styles.heading}>{text}</Text>;
}

interface RowProps {
  readonly texts: readonly string[];
  readonly widths: readonly number[];
  readonly strong: readonly boolean[];
}

function Row({ texts, widths, strong }: RowProps) {
  return (
    <View style={styles.row} wrap={false}>
      {texts.map((text, index) => (
        <View key={index} style={{ ...styles.cell, width: `${widths[index] ?? 0}%` }}>
          <Text style={strong[index] === true ? styles.strong : {}}>{text}</Text>
        </View>
      ))}
    </View>
  );
}

/** What may not begin a line stays with the character before it, what may not end one with the character after it. */
const together = /[（《「『【〔“‘]*.[，。、；：？！）》」』】〕”’…]*/gsu;

function registerFonts(): void {
  if (registered) return;
  registered = true;
  Font.register({
    family: 'paper',
    fonts: [
      { src: packagedFontPath('regular'), fontWeight: 400 },
      { src: packagedFontPath('bold'), fontWeight: 700 },
    ],
  });
  // An empty piece behind each keeps the hyphen away that would be put where a word is broken.
  Font.registerHyphenationCallback((word) => (word.match(together) ?? [word]).flatMap((piece) => [piece, '']));
}
