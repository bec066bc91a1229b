import type { Resultat } from "../../../domain/resultat.ts";
import type { Paquet } from "../../../generated/paquet.ts";
import type { ComparaisonDePaquets } from "../../../generated/verification.ts";
import { compareStructure, type VueDeStructure } from "../../../results/compare.ts";
import { compareFichiers } from "./fichiers.ts";

/** A pack, as far as two are compared. */
export interface PaquetACompare {
  paquet: Paquet;
  resultat: Resultat;
  /** Of each référentiel that it carries. */
  editions: ReadonlyMap<string, EditionsDuPaquet>;
}

export interface EditionsDuPaquet {
  edition: number | null;
  lecture: number | null;
}

/**
 * What became of a structure from one pack to another. `rejuge`: the content of the first, judged on the day of the second,
 * so that what the calendar alone did stands apart; null where it cannot be.
 */
export function comparePacks(
  avant: PaquetACompare,
  apres: PaquetACompare,
  rejuge: Resultat | null,
): Omit<ComparaisonDePaquets, "avec"> {
  const [de, vers] = [avant.paquet, apres.paquet];
  const both = <T>(of: (paquet: Paquet) => T) => ({ avant: of(de), apres: of(vers) });
  const now = viewOf(apres.resultat);
  const then = viewOf(avant.resultat);
  const compared =
    now &&
    compareStructure(
      {
        avant: { etat: "jugee", commit: "", date: de.date },
        vue: rejuge ? viewOf(rejuge) : then,
        alors: rejuge ? then : null,
      },
      now,
    );
  return {
    structure: both(({ structure }) => structure.id),
    date: both(({ date }) => date),
    quali: both(({ quali }) => quali),
    strict: both(({ strict }) => strict),
    complet: both(({ complet }) => complet),
    portee: both(({ modules, exigences }) => [...modules.map((one) => `module ${one}`), ...exigences]),
    rejuge: rejuge !== null,
    referentiels: compareEditions(avant.editions, apres.editions),
    fichiers: compareFichiers(de.fichiers, vers.fichiers),
    exigences: (compared?.exigences ?? []).map(({ sens, referentiel, exigence, avant: was, apres: is }) => ({
      sens,
      referentiel,
      exigence,
      ...(was && { avant: was }),
      ...(is && { apres: is }),
    })),
    evaluations: compareEvaluations(then, now),
    constats: (compared?.constats ?? []).map(({ sens, genre, regle, gravite, message, exigence }) => ({
      sens,
      genre,
      regle,
      gravite,
      message,
      ...(exigence !== undefined && { exigence }),
    })),
  };
}

function viewOf({ structures: [structure], diagnostics }: Resultat): VueDeStructure | null {
  return structure ? { structure, diagnostics } : null;
}

function compareEditions(
  avant: PaquetACompare["editions"],
  apres: PaquetACompare["editions"],
): ComparaisonDePaquets["referentiels"] {
  return [...new Set([...avant.keys(), ...apres.keys()])].sort().flatMap((referentiel) => {
    const [was, is] = [avant.get(referentiel) ?? null, apres.get(referentiel) ?? null];
    const same = was && is && was.edition === is.edition && was.lecture === is.lecture;
    return same ? [] : [{ referentiel, avant: was, apres: is }];
  });
}

/** What the fiches conclude, where it is no longer the same. */
function compareEvaluations(
  avant: VueDeStructure | null,
  apres: VueDeStructure | null,
): ComparaisonDePaquets["evaluations"] {
  const [before, after] = [evaluationsOf(avant), evaluationsOf(apres)];
  return [...after].flatMap(([key, is]) => {
    const was = before.get(key);
    if (!was || was.evaluation === is.evaluation) return [];
    const { referentiel, exigence } = is;
    return [{ referentiel, exigence, avant: was.evaluation, apres: is.evaluation }];
  });
}

function evaluationsOf(vue: VueDeStructure | null) {
  const all = (vue?.structure.jugements ?? []).flatMap(({ referentiel, exigences }) =>
    exigences.map(({ id, evaluation }) => ({ referentiel, exigence: id, evaluation: evaluation ?? null })),
  );
  return new Map(all.map((one) => [`${one.referentiel} ${one.exigence}`, one]));
}
