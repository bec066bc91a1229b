export type * from "../../generated/diff.ts";
