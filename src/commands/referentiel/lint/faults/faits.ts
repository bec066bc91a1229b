import type { Constat } from "../../../../domain/constat.ts";
import { type Documents, itemsOf, nodeBelow } from "../../../../load/referentiel/documents.ts";
import { liensOf } from "../../../../load/referentiel/liens.ts";
import type { TexteCorrige } from "../../../../load/referentiel/texte.ts";

/** Says each fact on which no condition and no rule of selection depends: nobody will ever be asked its question. */
export function checkFaits(documents: Documents, texte: TexteCorrige): Constat[] {
  const asked = new Set(
    [...liensOf(documents, texte)].flatMap(({ vers, id }) => (vers === "Le fait" ? id : [])),
  );
  return itemsOf(documents.lecture.faits, "faits").flatMap(([{ id }, noeud]): Constat[] => {
    if (asked.has(id)) return [];
    return [
      {
        regle: "fait-jamais-demande",
        message: `Le fait « ${id} » ne sert à aucune condition ni à aucune règle de choix : sa question n’est jamais posée.`,
        aide: "Citez-le dans la condition qui en dépend, ou retirez-le.",
        sujet: id,
        lieu: nodeBelow(noeud, "id"),
      },
    ];
  });
}
