import type { ConstatConnu } from "../generated/baseline.ts";

export type { ConstatConnu };

/** Findings that are known, by their fingerprints: only what is new or graver counts. */
export type Connus = ReadonlyMap<string, ConstatConnu>;
