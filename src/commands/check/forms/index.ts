import type { Formatter, Forme } from "./formatter.ts";
import { whole } from "./whole.ts";

/** Forms of `quali check`, by the name given to `--format`, the usual one first; each is loaded when it is used. */
export const FORMES: ReadonlyMap<string, () => Promise<Forme>> = new Map([
  ["pretty", async () => (await import("./pretty/pretty.ts")).pretty],
  ["json", async () => (await import("./json.ts")).json],
  ["ndjson", async () => (await import("./ndjson.ts")).ndjson],
  ["sarif", async () => (await import("./sarif.ts")).sarif],
  ["junit", async () => (await import("./junit/junit.ts")).junit],
  ["gitlab", async () => (await import("./gitlab.ts")).gitlab],
  ["github", async () => (await import("./github.ts")).github],
  ["markdown", async () => (await import("./markdown.ts")).markdown],
  ["csv", async () => (await import("./csv.ts")).formeCsv],
]);

/** Forms that show what changed since a commit in the place of the whole. */
const DEPUIS: ReadonlyMap<string, () => Promise<Forme>> = new Map([
  ["pretty", async () => (await import("./pretty/depuis.ts")).prettyDepuis],
]);

/** How a form is loaded; `depuis`: where the result is compared with a commit. */
export function loaderOf(format: string, depuis: boolean): (() => Promise<Forme>) | undefined {
  return (depuis ? DEPUIS.get(format) : undefined) ?? FORMES.get(format);
}

/** The same, for a result that is there whole. */
export function formattersOf(depuis: boolean): ReadonlyMap<string, () => Promise<Formatter>> {
  const loaders = [...FORMES].map(([nom, load]) => [nom, loaderOf(nom, depuis) ?? load] as const);
  return new Map(loaders.map(([nom, load]) => [nom, async () => whole(await load())]));
}

export const FORMATTERS = formattersOf(false);
