import { cellField, fieldsOf, narrativeField, type Field, type FieldName } from '../../lib/form/fields';
import { createOutput } from '../../lib/form/output';
import { prefaceSection, type Place } from '../../lib/report/place';
import type { Finding } from '../../lib/rules/finding';
import type { CellAddress, Template } from '../../lib/template/template';

/** The part of the report before the eyes: title and preface, or a section by its id. */
export type Part = { readonly kind: 'front' } | { readonly kind: 'section'; readonly section: string };

/** What stands beside the part: what was found, what was said, or the pages as they will be printed. */
export const sides = ['findings', 'threads', 'preview'] as const;
export type Side = (typeof sides)[number];

/**
 * Where in the report the eyes and the keyboard are. It knows the form and the screen, no text: so that whatever leads
 * somewhere leads there in one way.
 */
export class Navigation {
  readonly part = createOutput<Part>({ kind: 'front' });
  readonly side = createOutput<Side>('findings');
  /** The cell in which the keyboard is. */
  readonly active = createOutput<CellAddress | null>(null);
  readonly fields: ReadonlyMap<FieldName, Field>;
  /** Where to go once the part is on the screen. */
  private destination: { readonly field: FieldName; readonly paragraph?: number | undefined } | null = null;
  private lastFinding = -1;

  constructor(readonly template: Template) {
    this.fields = fieldsOf(template);
    const [first] = template.sections;
    if (first !== undefined) this.part.set({ kind: 'section', section: first.id });
  }

  showPart(part: Part): void {
    this.part.set(part);
  }

  /** Brings a field before the eyes and the keyboard into it; in prose to that paragraph, counted from 0. */
  goTo(name: FieldName, paragraph?: number): void {
    const field = this.fields.get(name);
    if (field === undefined) throw new Error(`The form has no ${name}`);
    this.destination = { field: name, paragraph };
    const part = partOf(field);
    if (!samePart(part, this.part.get())) this.part.set(part);
    else this.arrive();
  }

  /** Focuses what `goTo` named, once it is on the screen. */
  arrive(): void {
    if (this.destination === null) return;
    const { field, paragraph } = this.destination;
    const element = document.getElementById(field);
    if (element === null) return;
    this.destination = null;
    if (element instanceof HTMLTextAreaElement && paragraph !== undefined) {
      const start = startOfParagraph(element.value, paragraph);
      element.setSelectionRange(start, start);
    }
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
    if (element instanceof HTMLInputElement) element.select();
  }

  goToCell(address: CellAddress): void {
    const cell = this.template.cells.get(address);
    if (cell === undefined) throw new Error(`The form has no cell ${address}`);
    if (!cell.computed) this.goTo(cellField(address));
    else {
      // A computed cell takes no keyboard: its line does.
      const typed = [...this.template.cells.values()].find(
        (other) => other.section.id === cell.section.id && other.line.id === cell.line.id && !other.computed,
      );
      if (typed === undefined) this.showPart({ kind: 'section', section: cell.section.id });
      else this.goTo(cellField(typed.address));
    }
  }

  goToPlace(place: Place): void {
    switch (place.kind) {
      case 'cell':
        return this.goToCell(place.address);
      case 'paragraph':
        return this.goTo(place.section === prefaceSection ? 'preface' : narrativeField(place.section), place.index);
      case 'title':
      case 'date':
        return this.goTo(place.kind);
      case 'report':
        return this.showPart({ kind: 'front' });
    }
  }

  goToFinding({ cells: [first], section, facts }: Finding): void {
    if ('passage' in facts) this.goToPlace({ kind: 'paragraph', ...facts.passage });
    else if (first !== undefined) this.goToCell(first);
    else if (section !== null) this.showPart({ kind: 'section', section });
    else this.goTo('title');
  }

  /** Goes to the next or previous finding in the order of the panel; which it is, counted from 0, or null where there is none. */
  stepFinding(findings: readonly Finding[], step: 1 | -1): number | null {
    if (findings.length === 0) return null;
    const from = this.lastFinding === -1 && step === -1 ? 0 : this.lastFinding;
    this.lastFinding = (from + step + findings.length) % findings.length;
    const finding = findings[this.lastFinding];
    if (finding !== undefined) this.goToFinding(finding);
    return this.lastFinding;
  }
}

function partOf(field: Field): Part {
  switch (field.kind) {
    case 'narrative':
      return { kind: 'section', section: field.section };
    case 'cell':
    case 'printed':
      return { kind: 'section', section: field.address.slice(0, field.address.indexOf('/')) };
    default:
      return { kind: 'front' };
  }
}

/** Where a paragraph begins in a text of one a line; empty lines are none. */
export function startOfParagraph(text: string, paragraph: number): number {
  const starts = [...text.matchAll(/^.*\S.*$/gm)].map(({ index }) => index);
  return starts[paragraph] ?? text.length;
}

export function samePart(left: Part, right: Part): boolean {
  return left.kind === 'section' ? right.kind === 'section' && left.section === right.section : right.kind === 'front';
}

/** The findings in the order of the panel: the gravest first. */
export function inPanelOrder(findings: readonly Finding[]): Finding[] {
  const rank = { error: 0, warning: 1, info: 2 };
  return findings.toSorted((left, right) => rank[left.severity] - rank[right.severity]);
}
