import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const FOLDER = "templates";

/** Writes `src/generated/modeles.ts`: the templates that come with quali, by path. */
export function generateTemplates(): void {
  // `templates/*.yml` is where GitLab looks for components.
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".yml"))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/").slice(FOLDER.length + 1))
    .sort();
  const entries = files.map((file) => [file, readFileSync(`${FOLDER}/${file}`, "utf8")]);
  writeFileSync(
    "src/generated/modeles.ts",
    `export const MODELES: ReadonlyMap<string, string> = new Map(${JSON.stringify(entries, null, 1)});\n`,
  );
}
