import type { Indicateurs } from "../../../generated/indicateurs.ts";
import type { Formes } from "../../../session/formats.ts";

/** Forms of `quali indicateurs`; `detail`: one indicator was asked for. */
export const INDICATEURS: Formes<Indicateurs, { detail: boolean }> = new Map([
  ["pretty", async () => (await import("./pretty.ts")).formatIndicateurs],
  ["json", async () => (await import("../../../show/text/json.ts")).safeJson],
  ["csv", async () => (await import("./csv.ts")).formatIndicateursCsv],
  ["markdown", async () => (await import("./markdown.ts")).formatIndicateursMarkdown],
  ["html", async () => (await import("./html.ts")).formatIndicateursHtml],
]);
