import type { Enonce } from "../../domain/constat.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import { direSigne, meant, type Nomme, namedAs, proposer } from "../../domain/proche.ts";
import { piecesDeclarees } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const natureInconnue: Regle = {
  id: "nature-inconnue",
  ecrit: true,
  titre: "La nature d’une pièce n’existe pas",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "C’est par sa nature qu’une pièce répond à une méthode de contrôle.",
  remede: "Choisissez une des natures du référentiel.",
  exemple: "nature: registre",
  *check(contexte) {
    const { examens } = contexte;
    const parExamen = new Map(
      examens.map((e) => [e, new Map(e.referentiel.natures.map(({ id, libelle }) => [id, libelle]))]),
    );
    const toutes = new Map([...parExamen.values()].flatMap((natures) => [...natures]));
    for (const { piece, reference, examen, cible } of piecesDeclarees(contexte)) {
      const { nature } = piece.yaml;
      const siennes = (examen && parExamen.get(examen)) ?? toutes;
      if (nature === undefined || siennes.size === 0 || siennes.has(nature)) continue;
      if (reference?.yaml.nature === nature) continue;
      yield {
        ...cible,
        ...say(nature, [...siennes]),
        sujet: `${cible.exigence ?? piece.commune ?? ""} ${nature}`,
        lieu: { source: piece.source, pointeur: [...piece.pointeur, "nature"] },
      };
    }
  },
};

function say(nature: string, connues: readonly Nomme[]): Enonce {
  const nommee = namedAs(nature, connues);
  if (nommee) {
    return {
      message: `La nature ${citer(nature)} est lue ${citer(nommee)}, son identifiant.`,
      aide: `Écrivez ${citer(`nature: ${nommee}`)}.${direSigne(nature, nommee)}`,
    };
  }
  const proche = meant(nature, connues);
  return {
    message: `La nature ${citer(nature)} n’existe pas.`,
    aide: proche ? proposer(nature, proche) : `Natures connues : ${enumerer(connues.map(([id]) => id))}.`,
  };
}
