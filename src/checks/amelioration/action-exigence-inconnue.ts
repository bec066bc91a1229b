import { citer } from "../../domain/francais.ts";
import type { ActionExaminee, Visee } from "../../judgement/amelioration/types.ts";
import type { Regle } from "../regle.ts";
import { adviceOn, wrongWith } from "./cible.ts";
import { actionsDuPlan, surLAction } from "./parcours.ts";

export const actionExigenceInconnue: Regle = {
  id: "action-exigence-inconnue",
  titre: "Une action porte sur une exigence qui n’existe pas, ou qui n’est pas choisie",
  gravite: "avertissement",
  silencable: true,
  ecrit: true,
  pourquoi: "L’action ne répond de rien : l’exigence a changé de numéro, ou son module n’est plus choisi.",
  remede: "Corrigez le numéro de l’exigence, ou retirez-le de l’action.",
  exemple: 'exigences: ["24.4", "sp:8"]',
  *check(contexte) {
    for (const action of actionsDuPlan(contexte)) {
      if (!isLive(action)) continue;
      for (const [rang, visee] of action.vises.entries()) {
        const wrong = wrongWith(visee);
        if (wrong === null) continue;
        const commun = surLAction(contexte, action, "exigences");
        yield {
          ...commun,
          message: `L’action ${citer(action.ecrite.yaml.id)} porte sur ${citer(visee.nom)} : ${wrong}.`,
          aide: adviceOn(visee, contexte.structure.suivis, "de l’action"),
          sujet: `${action.ecrite.yaml.id} ${visee.nom}`,
          lieu: { ...commun.lieu, pointeur: [...action.ecrite.pointeur, "exigences", rang] },
          ...targetOf(visee),
        };
      }
    }
  },
};

/** What is over may speak of what is no more. */
function isLive({ situation }: ActionExaminee): boolean {
  return situation === "ouverte" || situation === "en-retard" || situation === "a-verifier";
}

function targetOf({ examen, exigence }: Visee) {
  return examen && exigence ? { referentiel: examen.jugement.referentiel, exigence: exigence.id } : {};
}
