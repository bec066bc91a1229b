import type { Referentiel } from "../../src/domain/referentiel.ts";
import { referenceOf } from "../../src/domain/referentiel.ts";
import type { Diagnostic } from "../../src/domain/resultat.ts";
import type { Structure } from "../../src/domain/structure.ts";
import { judgeStructures, type Verdict } from "../../src/results/judge-structures.ts";
import type { Jugeur } from "../../src/results/jugeur.ts";
import { referentiel } from "./referentiel.ts";
import { structure } from "./structure.ts";

/** Judges one structure on these référentiels. */
export function verdictOf(
  jugee: Structure,
  referentiels: Referentiel[],
  options: Partial<Jugeur> = {},
): Verdict {
  const lue = { chemin: jugee.chemin, structure: jugee, constats: [] };
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

/** Likewise of one structure. */
export function placed(
  regle: string,
  options: Parameters<typeof structure>[0],
  ref: Referentiel = referentiel(),
  date = "2024-06-30",
): string[] {
  return findings(verdictOf(structure(options), [ref], { date }), regle);
}

/** What one rule finds of a structure. */
export function constatsOf(
  regle: string,
  options: Parameters<typeof structure>[0],
  referentiels: Referentiel | Referentiel[] = referentiel(),
  cas: Partial<Jugeur> = {},
): Diagnostic[] {
  const { resultat } = verdictOf(structure(options), [referentiels].flat(), cas);
  return resultat.diagnostics.filter((one) => one.regle === regle);
}

/** Likewise, each as « gravité message → aide ». */
export function told(...args: Parameters<typeof constatsOf>): string[] {
  return constatsOf(...args).map(({ gravite, message, aide = "" }) =>
    `${gravite} ${message} → ${aide}`.replace(/[\u00a0\u202f]/g, " "),
  );
}
