import type { CadreDAgenda, Echeance } from "./evenement.ts";

/** Sittings of committees that are still to be held. */
export function reunionsAVenir({ structure: { reunions = [] }, date }: CadreDAgenda): Echeance[] {
  return reunions.flatMap(({ id, comite, date: jour, heure, lieu, organisateur, objet }) => {
    if (jour < date) return [];
    const details = [objet, heure, lieu].filter((one) => one !== undefined);
    return [
      {
        genre: "reunion",
        cle: id,
        sujet: id,
        titre: comite,
        ...(details.length > 0 && { detail: details.join(" ; ") }),
        date: jour,
        exigences: [],
        services: [],
        ...(organisateur !== undefined && { responsable: organisateur }),
      },
    ];
  });
}
