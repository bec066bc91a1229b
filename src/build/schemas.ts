import { cpSync, readdirSync, readFileSync } from "node:fs";

const FOLDER = "src/schemas";
const ENDING = ".schema.json";

export interface SchemaFile {
  /** `fiche` for `src/schemas/fiche.schema.json`. */
  name: string;
  schema: Record<string, unknown>;
}

/** Every JSON Schema of the project, by name. */
export function readSchemas(): SchemaFile[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => ({
      name: file.slice(0, -ENDING.length),
      schema: JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf8")),
    }));
}

/** Copies the JSON Schemas beside the bundle: `quali schema` writes them, editors may read them there. */
export function copySchemas(): void {
  cpSync(FOLDER, "dist/schemas", { recursive: true });
}
