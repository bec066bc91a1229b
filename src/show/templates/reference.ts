import { HELPERS } from "./helpers.ts";
import { nounOf } from "./scope.ts";
import { bare, type Shape } from "./shape.ts";

/** What a person who writes templates needs beside them: the fields of each report, the helpers, the rules. */
export function templateReferenceOf(
  rapports: readonly {
    type: string;
    titre: string;
    modele: string;
    forme: Shape;
    feuilles?: readonly string[];
    script?: string;
  }[],
): string {
  const helpers = HELPERS.map(({ nom, aide }) => `- \`${nom}\` : ${aide}`);
  const fields = rapports.flatMap(({ type, titre, modele, forme, feuilles = [], script }) => [
    `## ${titre} (\`--type ${type}\`)`,
    "",
    `Modèle de départ : \`${modele}.hbs\`. ${filesOf(type, feuilles, script)}`,
    "",
    ...fieldsOf(forme, 0),
    "",
  ]);
  return `${[...INTRODUCTION, "## Aides", "", ...helpers, "", ...fields].join("\n").trimEnd()}\n`;
}

/** « Styles, dans cet ordre : `commun/base.css`, … »: what goes into its page beside its template. */
function filesOf(type: string, feuilles: readonly string[], script: string | undefined): string {
  const styles = ["commun/base.css", "commun/impression.css", ...feuilles, `${type}/style.css`];
  const told = `Styles, dans cet ordre : ${styles.map((one) => `\`${one}\``).join(", ")}.`;
  return script === undefined ? told : `${told} Script : \`${script}\`.`;
}

const INTRODUCTION = [
  "# Modèles des rapports",
  "",
  "Gardez ici les fichiers que vous changez, supprimez les autres, puis :",
  "",
  "    quali report --type audit --templates <ce dossier> --output rapport.html",
  "",
  "- Les modèles sont écrits en Handlebars. Blocs permis : `if`, `unless`, `each`, `with`. Tout texte est échappé.",
  "- `{{> audit/exigence}}` appelle le fichier `audit/exigence.hbs`.",
  "- Un champ qui n’est pas dans la liste ci-dessous arrête le rapport, avec le modèle, la ligne et le nom le plus proche.",
  "- Un champ « facultatif » peut être absent : entourez-le de `{{#if}}` ou `{{#with}}`.",
  "- Les styles sont dans les fichiers `.css` ; aucun style en ligne, aucune adresse extérieure : la page les refuse.",
  "",
];

function fieldsOf(shape: Shape, depth: number): string[] {
  const inside = bare(shape);
  if (inside.kind === "liste") return fieldsOf(inside.of, depth);
  if (inside.kind !== "objet") return [];
  return Object.entries(inside.champs).flatMap(([name, of]) => [
    `${"  ".repeat(depth)}- \`${name}\` : ${nounOf(of)}${of.kind === "option" ? ", facultatif" : ""}`,
    ...fieldsOf(of, depth + 1),
  ]);
}
