import type { Formatter } from "./formatter.ts";

/** Formats of `quali check`, by the name given to `--format`; each is loaded when it is used. */
export const FORMATTERS: ReadonlyMap<string, () => Promise<Formatter>> = new Map([
  ["pretty", async () => (await import("./pretty/pretty.ts")).formatPretty],
  ["json", async () => (await import("./json.ts")).formatJson],
]);
