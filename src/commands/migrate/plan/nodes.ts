import { isNode, isScalar, isSeq, type Pair } from "yaml";

/** An edit that cannot be made in the text alone. */
export class Impossible extends Error {}

/** Where a node stands: start, end of what it says, end of what belongs to it. */
export function rangeOf(node: unknown): [number, number, number] | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined;
}

export type Edges = readonly [number | undefined, number | undefined];

/** Start and end of what a node says. */
export function edgesOf(node: unknown): Edges {
  const range = rangeOf(node);
  return [range?.[0], range?.[1]];
}

/** A list between brackets, as one that is not there yet will be. */
export function flowOf(node: unknown): boolean {
  return isSeq(node) ? node.flow !== false && node.flow !== undefined : true;
}

export function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : key;
}

export function startOfNode({ key }: Pair): number | undefined {
  return isScalar(key) ? key.range?.[0] : undefined;
}

export function endOf({ key, value }: Pair): number | undefined {
  return rangeOf(value)?.[1] ?? (isScalar(key) ? key.range?.[1] : undefined);
}

export function edgesOfPair(pair: Pair | undefined): Edges {
  return [pair && startOfNode(pair), pair && endOf(pair)];
}
