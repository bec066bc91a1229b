import type { Correspondance } from "../generated/correspondance.ts";

export type * from "../generated/correspondance.ts";

/** A crosswalk at hand: one of quali's, or of the workspace (`propre`), which is then not said to be quali's. */
export type CorrespondanceConnue = Correspondance & { propre?: true };
