import { type Constat, constatAt } from "../../domain/constat.ts";
import type { LectureModule } from "../../generated/lecture-module.ts";
import { type Document, itemsOf, type NoeudDeDocument, nodeBelow } from "./documents.ts";
import type { MethodeCorrigee } from "./texte.ts";

interface Part {
  extrait: string | undefined;
  noeud: NoeudDeDocument;
}

/** Says each control method that no sous-engagement received, and each one whose extracts do not cover it exactly. */
export function checkExtraits(
  methodes: readonly MethodeCorrigee[],
  lectures: readonly Document<LectureModule>[],
): Constat[] {
  const parts = partsBySource(lectures);
  return methodes.flatMap(({ cle, texte, ligne, noeud }): Constat[] => {
    const given = parts.get(cle);
    if (!given) {
      return [
        constatAt(
          noeud,
          {
            regle: "methode-sans-attribution",
            message: `La méthode de contrôle ${cle} n’est donnée à aucun sous-engagement.`,
            aide: `Donnez-la dans lecture/ à l’un de ceux de sa ligne : ${ligne.join(", ")}.`,
          },
          cle,
        ),
      ];
    }
    const [first] = given;
    if (!first || given.map((part) => part.extrait ?? texte).join(" ") === texte) return [];
    return [
      constatAt(
        first.noeud,
        {
          regle: "extrait-infidele",
          message: `Les extraits de la méthode ${cle} ne redonnent pas son texte : « ${texte} »`,
          aide: "Mis bout à bout, les extraits doivent redonner le texte corrigé de la méthode, mot pour mot.",
        },
        cle,
      ),
    ];
  });
}

function partsBySource(lectures: readonly Document<LectureModule>[]): Map<string, Part[]> {
  const parts = new Map<string, Part[]>();
  for (const lecture of lectures) {
    for (const [sousEngagement, place] of itemsOf(lecture, "sousEngagements")) {
      (sousEngagement.methodes ?? []).forEach((methode, index) => {
        const noeud = nodeBelow(
          place,
          "methodes",
          index,
          methode.extrait === undefined ? "source" : "extrait",
        );
        const list = parts.get(methode.source) ?? [];
        parts.set(methode.source, [...list, { extrait: methode.extrait, noeud }]);
      });
    }
  }
  return parts;
}
