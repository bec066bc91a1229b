export type * from "../generated/resultat.ts";
