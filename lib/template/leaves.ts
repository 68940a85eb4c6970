import type { Group } from './template';

interface Node {
  readonly kind: string;
}

/** The lines or columns of a tree of labels, in the order of the form. */
export function leavesOf<Leaf extends Node>(nodes: readonly (Leaf | Group<Leaf>)[]): Leaf[] {
  return placedLeavesOf(nodes).map(({ leaf }) => leaf);
}

export interface PlacedLeaf<Leaf> {
  readonly leaf: Leaf;
  /** The groups around it, outermost first. */
  readonly groups: readonly Group<Leaf>[];
}

/** The lines or columns of a tree of labels, each with the groups around it. */
export function placedLeavesOf<Leaf extends Node>(
  nodes: readonly (Leaf | Group<Leaf>)[],
  groups: readonly Group<Leaf>[] = [],
): PlacedLeaf<Leaf>[] {
  return nodes.flatMap((node) =>
    isGroup(node) ? placedLeavesOf(node.members, [...groups, node]) : [{ leaf: node, groups }],
  );
}

/** How many labels stand one inside the other at the deepest place. */
export function depthOf<Leaf extends Node>(nodes: readonly (Leaf | Group<Leaf>)[]): number {
  return Math.max(...placedLeavesOf(nodes).map(({ groups }) => groups.length + 1));
}

/** Whether a node is a spanning label and not itself a line or a column. */
export function isGroup<Leaf extends Node>(node: Leaf | Group<Leaf>): node is Group<Leaf> {
  return node.kind === 'group';
}
