import type { Diagnostic, Gravite, StructureJugee } from "../domain/resultat.ts";

/** `--fail-on`: the least severity that fails the run. */
export type Seuil = Gravite | "jamais";

interface Jugees {
  structures: readonly Pick<StructureJugee, "jugeable">[];
  diagnostics: readonly Diagnostic[];
}

const RANGS: Readonly<Record<Seuil, number>> = { info: 0, avertissement: 1, erreur: 2, jamais: 3 };

/**
 * 0: nothing at or above the threshold. 1: findings at or above it, silenced ones left out.
 * 2, whatever the threshold: a structure could not be judged.
 */
export function exitCodeOf({ structures, diagnostics }: Jugees, seuil: Seuil): 0 | 1 | 2 {
  if (structures.some(({ jugeable }) => !jugeable)) return 2;
  return fails(countOpen(diagnostics), seuil) ? 1 : 0;
}

/** Whether a severity is above another. */
export function graver(gravite: Gravite, autre: Gravite): boolean {
  return RANGS[gravite] > RANGS[autre];
}

/** Findings that nothing silences, by severity. */
export type Decompte = Record<Gravite, number>;

export function countOpen(diagnostics: readonly Diagnostic[]): Decompte {
  const counts = { erreur: 0, avertissement: 0, info: 0 };
  for (const { gravite, suppression } of diagnostics) if (suppression === null) counts[gravite]++;
  return counts;
}

/** Whether as many findings fail a run. */
export function fails(counts: Decompte, seuil: Seuil): boolean {
  return (Object.keys(counts) as Gravite[]).some(
    (gravite) => counts[gravite] > 0 && RANGS[gravite] >= RANGS[seuil],
  );
}
