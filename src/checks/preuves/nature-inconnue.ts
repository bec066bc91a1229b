import { citer, enumerer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import { piecesDeclarees } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const natureInconnue: Regle = {
  id: "nature-inconnue",
  titre: "La nature d’une pièce n’existe pas",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "C’est par sa nature qu’une pièce répond à une méthode de contrôle.",
  remede: "Choisissez une des natures du référentiel.",
  exemple: "nature: registre",
  *check(contexte) {
    const { examens } = contexte;
    const parExamen = new Map(examens.map((e) => [e, new Set(e.referentiel.natures.map(({ id }) => id))]));
    const toutes = new Set([...parExamen.values()].flatMap((natures) => [...natures]));
    for (const { piece, reference, examen, cible } of piecesDeclarees(contexte)) {
      const { nature } = piece.yaml;
      const siennes = (examen && parExamen.get(examen)) ?? toutes;
      if (nature === undefined || siennes.size === 0 || siennes.has(nature)) continue;
      if (reference?.yaml.nature === nature) continue;
      const proche = nearest(nature, siennes);
      yield {
        ...cible,
        message: `La nature ${citer(nature)} n’existe pas.`,
        aide: proche
          ? `Vouliez-vous dire ${citer(proche)} ?`
          : `Natures connues : ${enumerer([...siennes])}.`,
        sujet: `${cible.exigence ?? piece.commune ?? ""} ${nature}`,
        lieu: { source: piece.source, pointeur: [...piece.pointeur, "nature"] },
      };
    }
  },
};
