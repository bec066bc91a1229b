import { isAmelioration } from "../../domain/chemins.ts";
import { abreger, citer } from "../../domain/francais.ts";
import type { ActionExaminee } from "../../judgement/amelioration/types.ts";
import type { Contexte, Regle, Trouvaille } from "../regle.ts";
import { actionsDuPlan, surLAction } from "./parcours.ts";

export const actionEnBoucle: Regle = {
  id: "action-en-boucle",
  titre: "Une action se clôt ou se remplace elle-même",
  gravite: "erreur",
  silencable: true,
  ecrit: true,
  pourquoi:
    "Une action dont la seule preuve est elle-même, ou le plan, n’est pas prouvée. Des actions qui se remplacent en rond ne sont closes par rien : aucune n’est tenue pour remplacée.",
  remede: "Donnez une autre preuve ; retirez un des « remplace » de la boucle.",
  exemple: "- { id: A-2, remplace: A-1, … }   # et A-1 ne remplace pas A-2",
  *check(contexte) {
    const told = new Set<string>();
    const actions = actionsDuPlan(contexte);
    const vers = new Map(actions.map(({ ecrite }) => [ecrite.yaml.id, ecrite.yaml.remplace]));
    for (const action of actions) {
      yield* itsOwnProof(contexte, action);
      const { id } = action.ecrite.yaml;
      if (!action.enBoucle || told.has(id)) continue;
      const boucle = loopFrom(vers, id);
      for (const one of boucle) told.add(one);
      yield {
        ...surLAction(contexte, action, "remplace"),
        message:
          boucle.length === 1
            ? `L’action ${citer(id)} se remplace elle-même.`
            : `Les actions ${abreger(boucle.map(citer), MOST)} se remplacent en rond : aucune ne compte comme remplacée.`,
        aide: `Retirez ${citer("remplace")}${boucle.length === 1 ? "" : " de l’une d’elles"} : une action remplace une action plus ancienne.`,
      };
    }
  },
};

function* itsOwnProof(contexte: Contexte, action: ActionExaminee): Generator<Trouvaille> {
  const { yaml, preuves } = action.ecrite;
  for (const { texte, fichier, pointeur } of preuves) {
    const self = texte === yaml.id;
    if (!self && !isAmelioration(fichier?.chemin ?? "")) continue;
    const commun = surLAction(contexte, action, "preuves");
    yield {
      ...commun,
      message: `L’action ${citer(yaml.id)} se donne pour preuve ${self ? "elle-même" : `${citer(texte)}, qui la déclare`}.`,
      aide: "Donnez pour preuve ce qui montre que l’action est faite : un document, une page, une pièce commune.",
      sujet: `${yaml.id} preuve`,
      lieu: { ...commun.lieu, pointeur },
    };
  }
}

/** Actions of a loop that are named. */
const MOST = 5;

/** Ids of the loop that holds this action, from it on. */
function loopFrom(vers: ReadonlyMap<string, string | undefined>, id: string): string[] {
  const boucle = [id];
  for (let next = vers.get(id); next !== undefined && next !== id; next = vers.get(next)) boucle.push(next);
  return boucle;
}
