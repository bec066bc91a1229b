import { type GouvernanceYaml, seancesDe } from "../domain/gouvernance.ts";
import type { ReunionDeStructure } from "../domain/resultat.ts";
import type { Structure } from "../domain/structure.ts";
import type { TexteCompris } from "../domain/textes.ts";
import { hiderOf } from "./amelioration.ts";

/** The sittings that gouvernance.yaml declares, as the result bears them: no word of a confidential piece stands in them. */
export function tellReunions(structure: Structure, ouverts: Iterable<string>): ReunionDeStructure[] {
  const hide = hiderOf(structure, ouverts);
  return (structure.gouvernance?.yaml.comites ?? []).flatMap((comite) => {
    const ranks = new Map<string, number>();
    return seancesDe(comite).map(({ date, heure, lieu, organisateur, objet }) => {
      const year = date.slice(0, 4);
      const rank = (ranks.get(year) ?? 0) + 1;
      ranks.set(year, rank);
      return {
        id: `${comite.id} ${year}-${rank}`,
        comite: hide(comite.sigle ?? comite.nom),
        genre: comite.genre,
        date,
        ...(heure !== undefined && { heure }),
        ...(lieu !== undefined && { lieu: hide(lieu) }),
        ...(organisateur !== undefined && { organisateur }),
        ...(objet !== undefined && { objet: hide(objet) }),
      };
    });
  });
}

/** What people wrote for the reports, without the words of confidential pieces. */
export interface EcritsOutside {
  gouvernance: GouvernanceYaml | null;
  textes: ReadonlyMap<string, TexteCompris>;
}

export function ecritsOutside(structure: Structure, ouverts: Iterable<string>): EcritsOutside {
  const hide = hiderOf(structure, ouverts);
  const { gouvernance, textes = [] } = structure;
  return {
    gouvernance: gouvernance ? everyText(gouvernance.yaml, hide) : null,
    textes: new Map(textes.flatMap(({ nom, lu }) => (lu ? [[nom, everyText(lu, hide)] as const] : []))),
  };
}

/** The same value with each of its texts changed. */
function everyText<T>(valeur: T, change: (texte: string) => string): T {
  if (typeof valeur === "string") return change(valeur) as T;
  if (Array.isArray(valeur)) return valeur.map((one) => everyText(one, change)) as T;
  if (typeof valeur !== "object" || valeur === null) return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, one]) => [cle, everyText(one, change)])) as T;
}
