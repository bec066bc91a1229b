import type { FormatterDiff } from "./formatter.ts";

/** Forms of `quali diff`. */
export const FORMATS_DE_DIFF: ReadonlyMap<string, () => Promise<FormatterDiff>> = new Map([
  ["pretty", async () => (await import("./pretty/pretty.ts")).formatDiffPretty],
  ["json", async () => (await import("./json.ts")).formatDiffJson],
  ["markdown", async () => (await import("./markdown.ts")).formatDiffMarkdown],
  ["html", async () => (await import("./html/html.ts")).formatDiffHtml],
]);
