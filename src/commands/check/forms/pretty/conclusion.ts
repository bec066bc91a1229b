import { compter, pourcent } from "../../../../domain/francais.ts";
import type { Diagnostic, Gravite } from "../../../../domain/resultat.ts";
import { countOpen } from "../../../../results/exit-code.ts";
import { readable } from "../../../../show/text/safe.ts";
import { padEnd, truncate } from "../../../../show/text/width.ts";
import type { BilanGeneral, Entete, Resume } from "../formatter.ts";
import { country } from "./country.ts";
import type { Page } from "./page.ts";
import { GRAVITE, GRAVITES } from "./words.ts";

/** Last lines: the table of structures where there are several, then the count of findings. */
export function conclusion(page: Page, bilan: BilanGeneral): string[] {
  const { structures, diagnostics } = bilan;
  const counts = countAll(structures, diagnostics);
  if (page.options.quiet && GRAVITES.every((gravite) => counts[gravite] === 0)) return [];
  const table =
    structures.length > 1 && !page.options.quiet
      ? [...rows(page, structures), "", ...country(page, bilan)]
      : [];
  return [...part(page), ...table, verdict(page, counts)];
}

function part({ rendu: { entete }, style }: Page): string[] {
  const words = partOf(entete);
  return words === null ? [] : [style.avertissement(words), ""];
}

/** What the result is a part of, or lacks. */
export function partOf({ fragment, partiel }: Entete): string | null {
  if (fragment) return `Part ${fragment.rang} sur ${fragment.total} : « quali merge » les réunit.`;
  if (!partiel) return null;
  const list = partiel.manquants.map((rang) => `${rang}/${partiel.total}`).join(", ");
  return `RÉSULTAT PARTIEL : il manque les parts ${list}.`;
}

/** All findings of a run that nothing silences, by severity. */
export function countAll(
  structures: readonly Resume[],
  diagnostics: readonly Diagnostic[],
): Record<Gravite, number> {
  const counts = countOpen(diagnostics);
  for (const { constats } of structures) for (const gravite of GRAVITES) counts[gravite] += constats[gravite];
  return counts;
}

function verdict(page: Page, counts: Readonly<Record<Gravite, number>>): string {
  const found = GRAVITES.filter((gravite) => counts[gravite] > 0);
  const [worst] = found;
  if (worst === undefined) return page.style.bon("Aucun constat.");
  const total = found.reduce((sum, gravite) => sum + counts[gravite], 0);
  const parts = found.map((gravite) => compter(counts[gravite], GRAVITE[gravite].nom));
  return page.style[GRAVITE[worst].style](`${compter(total, "constat")} : ${parts.join(", ")}.`);
}

function rows(page: Page, structures: readonly Resume[]): string[] {
  const width = structures.reduce(
    (widest, { nom }) => Math.max(widest, Math.min(34, readable(nom).length)),
    0,
  );
  const head = `${padEnd("Structure", width)}  documentées        part  erreurs  avert.`;
  return [page.style.fort(head), ...structures.map((structure) => row(structure, width))];
}

function row({ nom: name, principal, constats }: Resume, width: number): string {
  const nom = padEnd(truncate(readable(name), width), width);
  if (!principal) return `${nom}  ne peut pas être jugée`;
  const { documentees, controlees } = principal;
  const figures = `${documentees} sur ${controlees}`.padEnd(16);
  const share = (pourcent(documentees, controlees) ?? "").padStart(6);
  const counts = `${String(constats.erreur).padStart(7)}  ${String(constats.avertissement).padStart(6)}`;
  return `${nom}  ${figures}${share}  ${counts}`;
}
