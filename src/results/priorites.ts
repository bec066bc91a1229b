import { naturally } from "../domain/ordre.ts";
import type { Diagnostic, Etat, ExigenceJugee, Jugement, StructureJugee } from "../domain/resultat.ts";

/** What must be seen to: an exigence with its findings, or a finding that is about none. */
export interface Priorite {
  gravite: "erreur" | "avertissement";
  /** Null for a finding about the structure as a whole. */
  jugement: Jugement | null;
  exigence: ExigenceJugee | null;
  /** The gravest first. */
  constats: readonly Diagnostic[];
}

/** After errors: what is missing, lapsed, to be reviewed, soon to lapse; then what is about no exigence. */
const URGENCES: readonly Etat[] = ["manquant", "perime", "a-revoir", "documente"];

/** They are about what was decided, or is to be: what is to be done comes before. */
const DECISIONS: ReadonlySet<string> = new Set([
  "ecart-sans-action",
  "constat-sans-action",
  "action-en-retard",
]);

/**
 * The one ranking of every output. Errors first; then what is missing, out of date, to be reviewed, soon out of date,
 * not declared; then by number. An exigence stands once, whatever the number of its findings.
 */
export function prioritesOf(structure: StructureJugee, diagnostics: readonly Diagnostic[]): Priorite[] {
  const groups = new Map<unknown, Priorite & { constats: Diagnostic[] }>();
  for (const diagnostic of diagnostics) {
    const { gravite, suppression } = diagnostic;
    if (suppression !== null || gravite === "info") continue;
    const { jugement, exigence } = subjectOf(structure, diagnostic);
    const key = exigence ?? diagnostic;
    const group = groups.get(key) ?? { gravite, jugement, exigence, constats: [] };
    group.constats.push(diagnostic);
    if (gravite === "erreur") group.gravite = "erreur";
    groups.set(key, group);
  }
  const found = [...groups.values()];
  for (const { constats } of found)
    constats.sort(
      (a, b) =>
        Number(b.gravite === "erreur") - Number(a.gravite === "erreur") ||
        Number(DECISIONS.has(a.regle)) - Number(DECISIONS.has(b.regle)),
    );
  return found.sort(
    (a, b) =>
      Number(b.gravite === "erreur") - Number(a.gravite === "erreur") ||
      urgencyOf(a) - urgencyOf(b) ||
      Number(b.jugement?.principal ?? true) - Number(a.jugement?.principal ?? true) ||
      naturally(numberOf(a), numberOf(b)),
  );
}

function subjectOf(structure: StructureJugee, { exigence: id, referentiel, chemin }: Diagnostic) {
  const own = chemin === undefined || chemin === structure.chemin;
  const jugement =
    structure.jugements.find((one) =>
      referentiel === undefined ? one.principal : one.referentiel === referentiel,
    ) ?? null;
  const exigence = own ? jugement?.exigences.find((one) => one.id === id) : undefined;
  return { jugement, exigence: exigence ?? null };
}

function urgencyOf({ exigence }: Priorite): number {
  const rank = exigence ? URGENCES.indexOf(exigence.etat) : -1;
  return rank < 0 ? URGENCES.length : rank;
}

function numberOf({ exigence, constats: [first] }: Priorite): string {
  return exigence?.id ?? first?.exigence ?? first?.donnees?.exigences?.[0]?.exigence ?? "";
}
