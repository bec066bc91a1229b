import { createFeuille } from "../../show/text/feuille.ts";
import { createStyle } from "../../show/text/style.ts";

/** One entry per schema: its name, then what it describes. */
export function formatSchemas(schemas: ReadonlyMap<string, string>, largeur: number): string {
  const feuille = createFeuille(createStyle(false), largeur);
  const margin = Math.max(...[...schemas.keys()].map((nom) => nom.length)) + 2;
  const lines = [...schemas].flatMap(([nom, text]) => {
    const { description = "" } = JSON.parse(text) as { description?: string };
    return feuille.text(description, nom.padEnd(margin));
  });
  return `${lines.join("\n")}\n`;
}
