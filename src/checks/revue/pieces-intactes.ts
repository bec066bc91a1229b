import { citer } from "../../domain/francais.ts";
import type { EcartDeRevue } from "../../domain/resultat.ts";
import type { ExigenceExaminee } from "../../judgement/types.ts";
import { lieuDeLExigence } from "../lieux.ts";
import type { Alentour, Regle, Trouvaille, Visite } from "../regle.ts";
import { sayEcart } from "./ecarts.ts";
import { commandFor } from "./revue-a-refaire.ts";

export const preuveDeplacee: Regle = {
  id: "preuve-deplacee",
  titre: "Une pièce signée a changé de place, et rien d’autre",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Les octets sont ceux qui ont été signés : la signature tient. Le verrou la nomme encore par son ancien chemin.",
  remede: "Signez de nouveau l’exigence : le verrou prend le nouveau chemin.",
  exemple: 'quali review 15.3 --par "référent qualité"',
  toutes: true,
  checkExigence: (visite, alentour) =>
    told(visite, alentour, "piece-deplacee", (examinee, examen) => {
      return `La signature tient. Pour que le verrou suive : ${citer(commandFor(examinee, examen))}.`;
    }),
};

export const finsDeLigneChangees: Regle = {
  id: "fins-de-ligne-changees",
  titre: "Seules les fins de ligne d’une pièce signée ont changé",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Sous Windows, git peut réécrire les fins de ligne d’un texte. La signature tient, mais l’empreinte des octets n’est plus celle qui a été signée, et un dossier d’audit donnerait la nouvelle.",
  remede:
    "Dites à git de ne pas toucher aux preuves (ligne « preuves/** -text » du fichier .gitattributes), puis reprenez le fichier ; si ce sont les bonnes fins de ligne, signez de nouveau.",
  exemple: "# .gitattributes, à la racine du dépôt\npreuves/** -text",
  toutes: true,
  checkExigence: (visite, alentour) =>
    told(visite, alentour, "fins-de-ligne", (examinee, examen) => {
      return `Ajoutez ${citer("preuves/** -text")} au fichier .gitattributes, puis reprenez le fichier ; ou signez de nouveau : ${citer(commandFor(examinee, examen))}.`;
    }),
};

function* told(
  { examen, examinee, cible }: Visite,
  { structure }: Alentour,
  genre: EcartDeRevue["genre"],
  aideOf: (examinee: ExigenceExaminee, examen: Visite["examen"]) => string,
): Generator<Trouvaille> {
  for (const ecart of examinee.revue.ecarts.filter((one) => one.genre === genre)) {
    yield {
      ...cible,
      message: `Depuis la signature de ${examinee.exigence.id}, ${sayEcart(ecart)}.`,
      aide: aideOf(examinee, examen),
      sujet: `${examinee.exigence.id} ${ecart.quoi}`,
      lieu: lieuDeLExigence(examinee, "preuves", examen, structure),
    };
  }
}
