/**
 * The display list: what stands where on each page. Points, the origin at the upper left, y downwards. Whoever draws
 * it needs no font metrics and makes no decision.
 */
import type { NodeId } from './structure';

export interface PlacedGlyph {
  readonly character: string;
  readonly face: string;
  readonly x: number;
}

/** What is on the page only because there are pages; readers of the text skip it. */
export type Artifact = 'pageNumber' | 'repeated' | 'rule' | 'draftMark';

export type Belonging =
  { readonly kind: 'content'; readonly node: NodeId } | { readonly kind: 'artifact'; readonly what: Artifact };

/** Characters of one size on one baseline, each at its own place. */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly size: number;
  readonly baseline: number;
  readonly glyphs: readonly PlacedGlyph[];
  readonly belongs: Belonging;
}

/** A black line. */
export interface Rule {
  readonly kind: 'rule';
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly thickness: number;
  readonly belongs: Belonging;
}

/** Large faint characters below the text, turned about their middle; glyphs and baseline are measured from there. */
export interface Mark {
  readonly kind: 'mark';
  readonly size: number;
  readonly middle: readonly [x: number, y: number];
  /** Degrees, counter-clockwise. */
  readonly turned: number;
  readonly baseline: number;
  readonly glyphs: readonly PlacedGlyph[];
  readonly belongs: Belonging;
}

export type PlacedItem = GlyphRun | Rule | Mark;

/** The room of a node on a page, where it can be pointed at even if nothing is printed in it. */
export interface Place {
  readonly node: NodeId;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Page {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order of reading. */
  readonly items: readonly PlacedItem[];
  /** Every node that stands here: texts line by line, cells whole. */
  readonly places: readonly Place[];
}
