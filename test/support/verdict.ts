import type { Referentiel } from "../../src/domain/referentiel.ts";
import { referenceOf } from "../../src/domain/referentiel.ts";
import type { Structure } from "../../src/domain/structure.ts";
import { judgeStructures, type Verdict } from "../../src/results/judge-structures.ts";
import type { Jugeur } from "../../src/results/jugeur.ts";

/** Judges one structure on these référentiels. */
export function verdictOf(
  structure: Structure,
  referentiels: Referentiel[],
  options: Partial<Jugeur> = {},
): Verdict {
  const lue = { chemin: structure.chemin, structure, constats: [] };
  return judgeStructures([lue], jugeur(referentiels, options));
}

export function jugeur(referentiels: Referentiel[], options: Partial<Jugeur> = {}): Jugeur {
  return {
    date: "2024-06-30",
    references: referentiels.map(referenceOf),
    get: (reference) => referentiels.find((ref) => referenceOf(ref) === reference) ?? null,
    ...options,
  };
}

/** What a rule found: « gravité, exigence or place, message ». */
export function findings({ resultat }: Verdict, regle: string): string[] {
  return resultat.diagnostics
    .filter((diagnostic) => diagnostic.regle === regle)
    .map(
      ({ gravite, fichier, ligne, message }) =>
        `${gravite} ${fichier}:${ligne ?? "-"} ${message.replaceAll("\u00a0", " ")}`,
    );
}
