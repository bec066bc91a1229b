import { HELPERS } from "./helpers.ts";
import { nounOf } from "./scope.ts";
import { bare, type Shape } from "./shape.ts";

/** What a person who writes templates needs beside them: the fields of each report, the helpers, the rules. */
export function templateReferenceOf(
  rapports: readonly { type: string; titre: string; modele: string; forme: Shape }[],
): string {
  const helpers = HELPERS.map(({ nom, aide }) => `- \`${nom}\` : ${aide}`);
  const fields = rapports.flatMap(({ type, titre, modele, forme }) => [
    `## ${titre} (\`--type ${type}\`)`,
    "",
    `Modèle de départ : \`${modele}.hbs\`.`,
    "",
    ...fieldsOf(forme, 0),
    "",
  ]);
  return `${[...INTRODUCTION, "## Aides", "", ...helpers, "", ...fields].join("\n").trimEnd()}\n`;
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
