import type { Gravite, StructureJugee } from "../../../../domain/resultat.ts";
import { count, percent } from "../../../../show/text/french.ts";
import { oneLine } from "../../../../show/text/safe.ts";
import { padEnd, truncate } from "../../../../show/text/width.ts";
import type { Page } from "./page.ts";
import { GRAVITE, GRAVITES } from "./words.ts";

/** Last lines: the table of structures where there are several, then the count of findings. */
export function conclusion(page: Page): string[] {
  const { structures, diagnostics } = page.rendu.resultat;
  const open = diagnostics.filter(({ suppression }) => suppression === null);
  if (page.options.quiet && open.length === 0) return [];
  const table = structures.length > 1 && !page.options.quiet ? [...rows(page), ""] : [];
  return [
    ...table,
    verdict(
      page,
      open.map(({ gravite }) => gravite),
    ),
  ];
}

function verdict(page: Page, gravites: readonly Gravite[]): string {
  if (gravites.length === 0) return page.style.bon("Aucun constat.");
  const parts = GRAVITES.map(
    (gravite) => [gravite, gravites.filter((one) => one === gravite).length] as const,
  )
    .filter(([, n]) => n > 0)
    .map(([gravite, n]) => count(n, GRAVITE[gravite].nom));
  const worst = GRAVITES.find((gravite) => gravites.includes(gravite)) ?? "info";
  return page.style[GRAVITE[worst].style](`${count(gravites.length, "constat")} : ${parts.join(", ")}.`);
}

function rows(page: Page): string[] {
  const { structures } = page.rendu.resultat;
  const width = Math.max(...structures.map(({ nom }) => Math.min(34, oneLine(nom).length)));
  const head = `${padEnd("Structure", width)}  documentées        part  erreurs  avert.`;
  return [page.style.fort(head), ...structures.map((structure) => row(page, structure, width))];
}

function row(page: Page, structure: StructureJugee, width: number): string {
  const nom = padEnd(truncate(oneLine(structure.nom), width), width);
  const own = page.findingsOf(structure).filter(({ suppression }) => suppression === null);
  const number = (gravite: Gravite) => own.filter((one) => one.gravite === gravite).length;
  const principal = structure.jugements.find((jugement) => jugement.principal);
  if (!principal) return `${nom}  ne peut pas être jugée`;
  const { documentees, controlees } = principal.synthese;
  const figures = `${documentees} sur ${controlees}`.padEnd(16);
  const share = (percent(documentees, controlees) ?? "").padStart(6);
  const counts = `${String(number("erreur")).padStart(7)}  ${String(number("avertissement")).padStart(6)}`;
  return `${nom}  ${figures}${share}  ${counts}`;
}
