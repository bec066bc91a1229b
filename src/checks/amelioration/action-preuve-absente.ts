import { citer } from "../../domain/francais.ts";
import type { PreuveDAction } from "../../domain/structure.ts";
import { namedOutside } from "../../judgement/amelioration/preuve.ts";
import type { Regle } from "../regle.ts";
import { actionsDuPlan, surLAction } from "./parcours.ts";

export const actionPreuveAbsente: Regle = {
  id: "action-preuve-absente",
  titre: "La preuve d’une action n’est pas là",
  gravite: "avertissement",
  silencable: true,
  ecrit: true,
  pourquoi: "Ce qui doit montrer que l’action est faite ne peut pas être lu.",
  remede: "Ajoutez le fichier, ou corrigez son chemin : il part du dossier de la structure.",
  exemple: 'preuves: ["preuves/24.4/plan-numerique.pdf"]',
  *check(contexte) {
    for (const action of actionsDuPlan(contexte)) {
      for (const preuve of action.ecrite.preuves) {
        const why = whyMissing(preuve);
        if (why === null) continue;
        const commun = surLAction(contexte, action, "preuves");
        yield {
          ...commun,
          message: `L’action ${citer(action.ecrite.yaml.id)} donne pour preuve ${citer(namedOutside(preuve, contexte.structure))}, ${why}.`,
          aide: "Ajoutez le fichier, ou corrigez son chemin : il part du dossier de la structure.",
          sujet: `${action.ecrite.yaml.id} ${preuve.texte}`,
          lieu: { ...commun.lieu, pointeur: preuve.pointeur },
        };
      }
    }
  },
};

/** A path that is refused is told when the plan is read. */
function whyMissing({ fichier }: PreuveDAction): string | null {
  if (fichier?.statut === "absent") return "un fichier qui n’est pas là";
  return fichier?.statut === "present" && fichier.taille === 0 ? "un fichier vide" : null;
}
