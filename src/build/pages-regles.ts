import { REGLES } from "../checks/index.ts";
import type { Regle } from "../checks/regle.ts";
import type { Gravite } from "../domain/constat.ts";

const GRAVITES: Readonly<Record<Gravite, string>> = {
  erreur: "Erreur",
  avertissement: "Avertissement",
  info: "Information",
};

const AVERTISSEMENT = "<!-- Page faite par `npm run docs` : corrigez la règle, pas la page. -->";

/** The pages of docs/regles, by file name: one a rule, and the index. */
export function pagesOfRegles(): Map<string, string> {
  const regles = [...REGLES.values()];
  const pages = regles.map((regle): [string, string] => [`${regle.id}.md`, pageOf(regle)]);
  return new Map([["README.md", index(regles)], ...pages]);
}

function pageOf(regle: Regle): string {
  const { id, titre, gravite, pourquoi, remede, exemple } = regle;
  return [
    AVERTISSEMENT,
    `# ${titre}`,
    `Règle \`${id}\`. Gravité par défaut : **${GRAVITES[gravite].toLowerCase()}**.`,
    `## Pourquoi\n\n${pourquoi}`,
    `## Que faire\n\n${remede}`,
    ...(exemple === undefined ? [] : [`## Exemple\n\n\`\`\`${languageOf(exemple)}\n${exemple}\n\`\`\``]),
    `## Régler ou lever la règle\n\n${settingsOf(regle)}`,
    "[Toutes les règles](README.md)",
  ]
    .join("\n\n")
    .concat("\n");
}

function languageOf(exemple: string): "yaml" | "text" {
  return /^[^#\n]*:(\s|$)/m.test(exemple) ? "yaml" : "text";
}

function settingsOf({ id, gravite, silencable }: Regle): string {
  if (!silencable) {
    return "Cette règle ne peut être ni réglée ni levée : elle signale ce qui fausserait tout le reste.";
  }
  const autre = gravite === "info" ? "avertissement" : "info";
  return `Dans \`quali.yaml\`, pour toute la structure (\`erreur\`, \`avertissement\`, \`info\` ou \`desactivee\`) :

\`\`\`yaml
regles: { ${id}: ${autre} }
\`\`\`

ou pour un temps, avec un motif, un responsable et une fin (et \`exigence: "9.2"\` pour ne viser que cette exigence) :

\`\`\`yaml
derogations:
  - { regle: ${id}, motif: "…", responsable: "…", expire: 2024-12-31 }
\`\`\`

Ce qui est levé reste dans le résultat, et s’imprime en tête de chaque sortie.`;
}

function index(regles: readonly Regle[]): string {
  const ligne = ({ id, titre, gravite, silencable }: Regle) =>
    `| [\`${id}\`](${id}.md) | ${titre} | ${GRAVITES[gravite].toLowerCase()} | ${silencable ? "oui" : "non"} |`;
  return `${AVERTISSEMENT}

# Les règles

Chaque constat de \`quali check\` et de \`quali referentiel lint\` porte le nom d’une règle, entre parenthèses. Sa page dit pourquoi elle compte et ce qu’il faut
faire ; \`quali explain <règle>\` dit la même chose. La gravité est celle par défaut : certains cas sont plus graves, la page le dit.
Une règle qui peut être levée peut aussi changer de gravité.

| règle | ce qu’elle signale | gravité | peut être levée |
|---|---|---|---|
${regles.map(ligne).join("\n")}
`;
}
