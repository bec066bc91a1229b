import { citer, enumerer } from "../../domain/francais.ts";
import type { ExigenceExaminee, PieceExaminee } from "../../judgement/types.ts";
import { nommer, piecesAvecStatut } from "../parcours.ts";
import type { Regle } from "../regle.ts";

export const preuveAQualifier: Regle = {
  id: "preuve-a-qualifier",
  titre: "On ne sait pas à quelle méthode de contrôle une pièce répond",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Une pièce sans nature ni méthode ne répond à aucun contrôle : elle ne compte pas.",
  remede: "Donnez la nature de la pièce, ou les méthodes de contrôle auxquelles elle répond.",
  exemple:
    'preuves:\n  - fichier: registre.pdf\n    nature: registre\n    date: 2024-03-31\n    methodes: ["15.3-a"]',
  *check(contexte) {
    for (const { piece, examinee, cible } of piecesAvecStatut(contexte, "a-qualifier")) {
      yield {
        ...cible,
        message: `La pièce ${citer(nommer(piece))} ne compte pas : ${why(piece)}.`,
        aide: aideOf(piece, examinee),
        sujet: `${cible.exigence} ${piece.jugee.fichier ?? piece.jugee.designation}`,
        lieu: piece.lieu,
      };
    }
  },
};

function why({ jugee, origine }: PieceExaminee): string {
  if (!jugee.declaree) return "aucune fiche ne la déclare";
  if (jugee.methodes.length > 0)
    return "elle n’est rattachée à aucun service métier, et chacun doit avoir la sienne";
  if (origine.genre === "declaree" && origine.piece.yaml.methodes) {
    return "aucune des méthodes qu’elle cite n’est de cette exigence";
  }
  if (jugee.nature === undefined) return "ni nature ni méthode de contrôle ne disent à quoi elle répond";
  return `sa nature ${citer(jugee.nature)} ne répond à aucune méthode de contrôle de l’exigence`;
}

function aideOf({ jugee }: PieceExaminee, { exigence }: ExigenceExaminee): string {
  if (jugee.methodes.length > 0) return `Ajoutez à la pièce ${citer("service: …")}.`;
  const natures = [...new Set(exigence.methodes.flatMap((methode) => methode.natures))];
  const attendues = natures.length > 0 ? ` Natures attendues : ${enumerer(natures, "ou")}.` : "";
  if (!jugee.declaree)
    return `Déclarez la pièce dans un fichier fiche.yaml, avec sa nature et sa date.${attendues}`;
  const methodes = exigence.methodes.map(({ id }) => id);
  const ou = methodes.length > 0 ? `, ou ses méthodes (${enumerer(methodes)})` : "";
  return `Ajoutez sa nature${ou}.${attendues}`;
}
