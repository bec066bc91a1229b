import { compter } from "../domain/francais.ts";
import { enToutesLettres } from "../domain/jour.ts";
import type { CouvertureDEtape, Etape, Historique } from "../generated/historique.ts";

/** One figure at each step; null where the structure was not judged, or the module not chosen. */
export interface SerieDHistorique {
  titre: string;
  valeurs: readonly (number | null)[];
  /** What each is out of, where it is a part. */
  totaux?: readonly (number | null)[];
}

/** Series of a référentiel: documented exigences, all and by module, and those out of date. */
export interface SeriesDeReferentiel {
  referentiel: string;
  documentees: readonly SerieDHistorique[];
  perimees: SerieDHistorique;
}

/** Référentiels followed at some step, the newest steps' first. */
export function seriesOf({ etapes }: Historique): SeriesDeReferentiel[] {
  const followed = [...etapes].reverse().flatMap(({ jugements }) => jugements.map((one) => one.referentiel));
  return [...new Set(followed)].map((referentiel) => {
    const jugements = etapes.map((etape) => jugementOf(etape, referentiel));
    const numeros = new Set(jugements.flatMap((one) => one?.modules.map(({ numero }) => numero) ?? []));
    const serie = (titre: string, covers: readonly (CouvertureDEtape | null)[]): SerieDHistorique => ({
      titre,
      valeurs: covers.map((one) => one?.documentees ?? null),
      totaux: covers.map((one) => one?.controlees ?? null),
    });
    const ensemble = jugements.map((one) => one?.ensemble ?? null);
    const modules = [...numeros].sort((a, b) => a - b);
    return {
      referentiel,
      documentees: [
        serie("Ensemble", ensemble),
        ...modules.map((numero) =>
          serie(
            `Module ${numero}`,
            jugements.map(
              (one) => one?.modules.find((module) => module.numero === numero)?.couverture ?? null,
            ),
          ),
        ),
      ],
      perimees: { titre: "Périmées", valeurs: ensemble.map((one) => one?.perimees ?? null) },
    };
  });
}

function jugementOf({ etat, jugements }: Etape, referentiel: string) {
  return etat === "jugee" ? (jugements.find((one) => one.referentiel === referentiel) ?? null) : null;
}

/** Errors and warnings at each step. */
export function findingsOf({ etapes }: Historique): SerieDHistorique[] {
  const of = (titre: string, key: "erreurs" | "avertissements"): SerieDHistorique => ({
    titre,
    valeurs: etapes.map(({ etat, constats }) => (etat === "jugee" ? (constats?.[key] ?? null) : null)),
  });
  return [of("Erreurs", "erreurs"), of("Avertissements", "avertissements")];
}

/** « 14 étapes, du 31 janvier 2023 au 30 juin 2024 », « aucune étape, le 30 juin 2024 ». */
export function sayEtapes({ etapes, depuis, date }: Pick<Historique, "etapes" | "depuis" | "date">): string {
  const [first, last] = [etapes[0]?.date ?? depuis, etapes.at(-1)?.date ?? date];
  const count = etapes.length === 0 ? "aucune étape" : compter(etapes.length, "étape");
  if (first === last) return `${count}, le ${enToutesLettres(first)}`;
  return `${count}, du ${enToutesLettres(first)} au ${enToutesLettres(last)}`;
}
