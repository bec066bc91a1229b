import type { FormatterDiff, FormatterDiffImprime, FormesDeDiff } from "./formatter.ts";

/** Forms of `quali diff`. */
export const FORMATS_DE_DIFF: FormesDeDiff = new Map<
  string,
  () => Promise<FormatterDiff | FormatterDiffImprime>
>([
  ["pretty", async () => (await import("./pretty/pretty.ts")).formatDiffPretty],
  ["json", async () => (await import("./json.ts")).formatDiffJson],
  ["markdown", async () => (await import("./markdown.ts")).formatDiffMarkdown],
  ["html", async () => (await import("./html/html.ts")).formatDiffHtml],
  ["pdf", async () => (await import("./pdf.ts")).formatDiffPdf],
]);
