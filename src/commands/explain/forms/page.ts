import { createFeuille, type Feuille } from "../../../show/text/feuille.ts";
import { count } from "../../../show/text/french.ts";
import { withoutCiCommands } from "../../../show/text/safe.ts";
import { createStyle } from "../../../show/text/style.ts";
import type { Explication, Explique } from "../types.ts";
import { conditions, delais, methodes } from "./reading.ts";
import { aFaire, contenu, identity, provenance, remarques, texte } from "./sections.ts";
import { ABREGE, GENRE } from "./words.ts";

// The order in which an explanation is read.
const SECTIONS: readonly ((feuille: Feuille, explique: Explique) => string[])[] = [
  identity,
  texte,
  contenu,
  methodes,
  delais,
  conditions,
  remarques,
  aFaire,
  provenance,
];

const LISTED = 25;

/** One match as a page to read; several as a list to choose from, each with what to type. */
export function formatExplication(
  { demande, trouve, correspondances }: Explication,
  { couleur, largeur }: { couleur: boolean; largeur: number },
): string {
  const feuille = createFeuille(createStyle(couleur), largeur);
  const [only] = correspondances;
  const lines =
    only && correspondances.length === 1
      ? SECTIONS.map((section) => section(feuille, only))
          .filter((section) => section.length > 0)
          .flatMap((section, rang) => (rang > 0 ? ["", ...section] : section))
      : choices(feuille, demande, trouve, correspondances);
  return withoutCiCommands(`${lines.join("\n")}\n`);
}

function choices(
  feuille: Feuille,
  demande: string,
  trouve: Explication["trouve"],
  found: Explication["correspondances"],
): string[] {
  const title =
    trouve === "mots"
      ? `${count(found.length, "texte contient", "textes contiennent")} « ${demande} » :`
      : `« ${demande} » désigne ${count(found.length, "élément")} :`;
  const shown = found.slice(0, LISTED);
  const margin = Math.max(...shown.map(({ commande }) => commande.length));
  const rest = found.length - shown.length;
  return [
    ...feuille.text(title),
    ...shown.flatMap(({ commande, genre, titre }) => {
      const where = `  ${commande.padEnd(margin)}  `;
      return feuille.line(`${GENRE[genre]} : ${titre}`, where);
    }),
    ...(rest > 0 ? feuille.text(`et ${rest} ${rest > 1 ? "autres" : "autre"} ; ${ABREGE}`, "  ") : []),
  ];
}
