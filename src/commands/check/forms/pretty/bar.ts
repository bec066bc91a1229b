import { accorder, pourcent } from "../../../../domain/francais.ts";
import type { ExigenceJugee } from "../../../../domain/resultat.ts";
import { type Page, paragraph } from "./page.ts";
import { ETAT, ETATS } from "./words.ts";

const BAR = 24;

/** The bar of a module with its figures. */
export function bar({ style }: Page, exigences: readonly ExigenceJugee[]): string[] {
  const counted = exigences.filter(({ etat }) => ETAT[etat].case !== null);
  if (counted.length === 0) return ["  aucune exigence à documenter"];
  const documented = counted.filter(({ etat }) => etat === "documente").length;
  // Promises without known method have parts, and answer no method.
  const withMethods = counted.filter(({ parties }) => !parties);
  const [answered, methods] = withMethods.reduce(
    ([a, b], { methodes }) => [a + methodes.repondues, b + methodes.total],
    [0, 0],
  );
  const lines = [
    `  ${cells(counted, style)} ${documented} sur ${counted.length} ${accorder(counted.length, "documentée")} (${pourcent(documented, counted.length)})`,
  ];
  lines.push(
    methods > 0
      ? `  parties de méthodes de contrôle répondues : ${answered} sur ${methods}`
      : `  aucune méthode de contrôle connue : une pièce datée suffit${eachPromise(counted)}`,
  );
  return lines;
}

/** Where a promise holds several things. */
function eachPromise(exigences: readonly ExigenceJugee[]): string {
  return exigences.some(({ parties }) => parties) ? ", à chaque promesse" : "";
}

/** A cell per share of each état, the documented ones first; an état that occurs has at least one. */
function cells(counted: readonly ExigenceJugee[], style: Page["style"]): string {
  const shares = ETATS.map((etat) => {
    const n = counted.filter((exigence) => exigence.etat === etat).length;
    return { etat, cells: n && Math.max(1, Math.round((n * BAR) / counted.length)) };
  });
  let extra = shares.reduce((sum, share) => sum + share.cells, 0) - BAR;
  // Rounding is taken from, or given to, the longest share.
  for (; extra !== 0; extra -= Math.sign(extra)) {
    const longest = shares.reduce((a, b) => (b.cells > a.cells ? b : a));
    longest.cells -= Math.sign(extra);
  }
  return shares
    .map(({ etat, cells: n }) => (n > 0 ? style[ETAT[etat].style]((ETAT[etat].case ?? "").repeat(n)) : ""))
    .join("");
}

/** How to read the lines of the modules. */
export function legend(page: Page): string[] {
  const words = ETATS.flatMap((etat) =>
    ETAT[etat].case ? [`${page.style[ETAT[etat].style](ETAT[etat].case)}\u00a0${ETAT[etat].mot}`] : [],
  );
  return paragraph(
    page,
    `Barres : ${words.join(", ")}. Lignes : état, parties de méthodes répondues sur total, évaluation.`,
  );
}
