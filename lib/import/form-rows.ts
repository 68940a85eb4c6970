import { placedLeavesOf } from '../template/leaves';
import type { Block, Cell, Column, Line, Section, TableSection, Template } from '../template/template';
import { foldText } from './fold-text';

/** A row of the form as it is printed: its figures stand side by side. */
export interface FormRow {
  readonly section: TableSection;
  readonly block: Block;
  /** The label as printed, `''` where the row has none of its own. */
  readonly label: string;
  /** The folded wordings of the label: the form's own, then those met elsewhere. */
  readonly wordings: readonly string[];
  readonly cells: readonly Cell[];
}

/** The rows of a table, top to bottom; lines that stand side by side are one row. */
export function formRowsOf(template: Template, section: TableSection): FormRow[] {
  const cells = [...template.cells.values()].filter((cell) => cell.section.id === section.id);
  return section.blocks.flatMap((block): FormRow[] => {
    const inBlock = cells.filter((cell) => cell.block === block);
    if (block.direction === 'across') return [{ section, block, label: '', wordings: [], cells: inBlock }];
    return placedLeavesOf<Line>(block.lines).map(({ leaf }) => ({
      section,
      block,
      label: leaf.label,
      wordings: wordingsOf(leaf),
      cells: inBlock.filter(({ line }) => line === leaf),
    }));
  });
}

/** Everything printed in the tables of `sections` apart from figures, folded. */
export function wordsOf(sections: readonly Section[]): string[] {
  const words = sections.flatMap((section) => {
    const own = [foldText(section.heading), ...wordingsOf({ label: section.heading, ...variantsOf(section) })];
    if (section.kind === 'narrative') return own;
    return [...own, ...section.blocks.flatMap((block) => [...headWordsOf(block), ...labelWordsOf(block.lines)])];
  });
  return [...new Set(words.filter((word) => word !== ''))];
}

/** What stands in the head of a block, folded: caption, corner, columns, and lines that stand side by side. */
export function headWordsOf(block: Block): string[] {
  const own = [block.caption ?? '', block.corner ?? ''].map(foldText);
  const lines = block.direction === 'across' ? labelWordsOf(block.lines) : [];
  return [...own, ...labelWordsOf(block.columns), ...lines].filter((word) => word !== '');
}

/** The folded wordings of a label. */
export function wordingsOf(node: { readonly label: string; readonly variants?: readonly string[] }): string[] {
  return [node.label, ...(node.variants ?? [])].map(foldText);
}

function variantsOf({ variants }: Section): { variants?: readonly string[] } {
  return variants === undefined ? {} : { variants };
}

function labelWordsOf<Leaf extends Line | Column>(nodes: Parameters<typeof placedLeavesOf<Leaf>>[0]): string[] {
  const leaves = placedLeavesOf<Leaf>(nodes);
  return [...new Set(leaves.flatMap(({ leaf, groups }) => [...groups, leaf]))].flatMap(wordingsOf);
}
