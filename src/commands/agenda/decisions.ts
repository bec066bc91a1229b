import type { StructureJugee } from "../../domain/resultat.ts";
import type { CadreDAgenda, Echeance } from "./evenement.ts";

/** Actions that someone has to carry out, or whose effect is to be checked. */
export function actionsAVenir({ structure: { actions = [] } }: CadreDAgenda): Echeance[] {
  return actions.flatMap(({ id, situation, action, ecart, echeance, responsable, exigences, services }) => {
    if (situation !== "ouverte" && situation !== "en-retard") return [];
    return [
      {
        genre: "action",
        cle: id,
        sujet: id,
        titre: `${id} : ${action.replace(/\.$/, "")}`,
        ...(ecart !== undefined && { detail: `Écart : ${ecart}` }),
        ...(echeance !== undefined && { date: echeance }),
        exigences: exigences.map(({ nom }) => nom),
        services,
        ...(responsable !== undefined && { responsable }),
      },
    ];
  });
}

/** Exclusions and derogations in force: the day after, what they set aside counts again. */
export function reservesAVenir({ structure }: CadreDAgenda): Echeance[] {
  return (structure.exclusions ?? []).flatMap(({ genre, sujet, motif, responsable, expire }) => {
    if (genre === "regle-desactivee" || expire === undefined) return [];
    const { nom, module } = aimedAt(sujet, structure);
    return [
      {
        genre,
        cle: sujet,
        sujet,
        titre: `Fin de ${genre === "exclusion" ? "l’exclusion" : "la dérogation"} : ${sujet}`,
        ...(motif !== undefined && { detail: motif }),
        date: expire,
        exigences: nom === undefined ? [] : [nom],
        ...(module !== undefined && { modules: [module] }),
        ...(responsable !== undefined && { responsable }),
      },
    ];
  });
}

/** The exigence at the end of what is announced: `preuve-perimee 9.2`, `sp 8`. */
function aimedAt(sujet: string, { jugements }: StructureJugee): { nom?: string; module?: number } {
  const words = sujet.split(" ");
  const id = words.at(-1) ?? "";
  const followed = words.slice(0, -1).map((word) => jugements.find((one) => one.nom === word));
  const jugement = followed.find((one) => one) ?? jugements.find(({ principal }) => principal);
  const exigence = jugement?.exigences.find((one) => one.id === id);
  if (!jugement || !exigence) return {};
  if (!jugement.principal) return { nom: `${jugement.nom}:${id}` };
  return { nom: id, module: exigence.module };
}
