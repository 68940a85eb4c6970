/** The same report drawn with @react-pdf/renderer as its documentation shows: the peer that our PDF is measured beside. */
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer';
import type { PrintableDocument, PrintedBlock, PrintedTable } from '../../lib/document/document';
import type { FontSet } from '../../lib/render/pdf/find-fonts';

const millimetre = 72 / 25.4;
const styles = StyleSheet.create({
  page: {
    paddingTop: 37 * millimetre,
    paddingBottom: 35 * millimetre,
    paddingLeft: 28 * millimetre,
    paddingRight: 26 * millimetre,
  },
  text: { fontFamily: 'body', fontSize: 16, lineHeight: 1.8, textIndent: 32 },
  row: { flexDirection: 'row' },
  cell: { borderWidth: 0.5, borderColor: 'black', fontFamily: 'body', fontSize: 9, textAlign: 'center' },
});

/** The PDF's bytes. Cells spanning rows are drawn in their first row alone, which is less work than ours does. */
export async function drawWithReactPdf(document: PrintableDocument, fonts: FontSet): Promise<Uint8Array> {
  Font.register({ family: 'body', src: fonts.fileOf('fangsong') });
  Font.registerHyphenationCallback((word) => [...word]);
  return renderToBuffer(
    <Document title={document.title} language="zh-CN">
      <Page size="A4" style={styles.page}>
        {document.titleLines.map((line) => (
          <Text key={line} style={{ ...styles.text, fontSize: 22, textAlign: 'center' }}>
            {line}
          </Text>
        ))}
        {document.blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
        <Text fixed render={({ pageNumber }) => `— ${pageNumber} —`} style={styles.text} />
      </Page>
    </Document>,
  );
}

function Block({ block }: { block: PrintedBlock }) {
  if (block.kind === 'table') return <Table table={block} />;
  return <Text style={styles.text}>{block.text}</Text>;
}

function Table({ table }: { table: PrintedTable }) {
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  return (
    <View>
      {table.parts
        .flatMap(({ head, body }) => [...head, ...body])
        .map((row, rowIndex) => (
          <View key={rowIndex} style={styles.row} wrap={false}>
            {row.map((cell, index) => (
              <View key={index} style={{ ...styles.cell, flexGrow: (cell.columnSpan * 100) / total, flexBasis: 0 }}>
                <Text>{cell.text}</Text>
              </View>
            ))}
          </View>
        ))}
    </View>
  );
}
