import { compter } from "../../../domain/francais.ts";
import { createFeuille, type PageDeTerminal } from "../../../show/text/feuille.ts";
import { withoutCiCommands } from "../../../show/text/safe.ts";
import { createStyle } from "../../../show/text/style.ts";
import type { Explication, Explique } from "../types.ts";
import { conditions, delais, indicateurs, methodesLines } from "./reading.ts";
import { aFaire, contenu, identity, provenance, remarques, texteLines } from "./sections.ts";
import { ABREGE, GENRE } from "./words.ts";

// The order in which an explanation is read.
const SECTIONS: readonly ((feuille: PageDeTerminal, explique: Explique) => string[])[] = [
  identity,
  texteLines,
  contenu,
  methodesLines,
  delais,
  indicateurs,
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
  const pages = trouve === "identifiants" || (trouve !== "liste" && correspondances.length === 1);
  const lines = pages
    ? correspondances.flatMap((one, rang) =>
        rang > 0 ? ["", "", ...page(feuille, one)] : page(feuille, one),
      )
    : choices(feuille, demande, trouve, correspondances);
  return withoutCiCommands(`${lines.join("\n")}\n`);
}

function page(feuille: PageDeTerminal, explique: Explique): string[] {
  return SECTIONS.map((section) => section(feuille, explique))
    .filter((section) => section.length > 0)
    .flatMap((section, rang) => (rang > 0 ? ["", ...section] : section));
}

function choices(
  feuille: PageDeTerminal,
  demande: string,
  trouve: Explication["trouve"],
  found: Explication["correspondances"],
): string[] {
  const title =
    trouve === "mots"
      ? `${compter(found.length, "texte contient", "textes contiennent")} « ${demande} » :`
      : `« ${demande} » désigne ${compter(found.length, "élément")} :`;
  const shown = trouve === "liste" ? found : found.slice(0, LISTED);
  const margin = Math.max(...shown.map(({ commande }) => commande.length));
  const rest = found.length - shown.length;
  return [
    ...feuille.text(title),
    ...shown.flatMap(({ commande, genre, titre }) => {
      const where = `  ${commande.padEnd(margin)}  `;
      const words = `${GENRE[genre]} : ${titre}`;
      // Of a whole list one reads every line; of what was found, enough to choose.
      return trouve === "liste" ? feuille.text(words, where) : feuille.line(words, where);
    }),
    ...(rest > 0 ? feuille.text(`et ${rest} ${rest > 1 ? "autres" : "autre"} ; ${ABREGE}`, "  ") : []),
  ];
}
