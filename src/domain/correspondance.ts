export type * from "../generated/correspondance.ts";
