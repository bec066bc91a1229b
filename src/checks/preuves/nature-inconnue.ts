import type { Enonce } from "../../domain/constat.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import { direSigne, meant, type Nomme, namedAs, proposer } from "../../domain/proche.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import { remembered } from "../../domain/souvenir.ts";
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
  *checkDossier({ chez, pieces }, { referentiels }) {
    const siennes = chez
      ? naturesOf(chez.examen.referentiel)
      : new Map(referentiels.flatMap((one) => [...naturesOf(one)]));
    for (const { piece, reference, cible } of pieces) {
      const { nature } = piece.yaml;
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

const naturesOf = remembered(
  ({ natures }: Referentiel): ReadonlyMap<string, string> =>
    new Map(natures.map(({ id, libelle }) => [id, libelle])),
);

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
