import { citer } from "../../domain/francais.ts";
import { GENRES_DE_COMITE } from "../../domain/gouvernance.ts";
import type { Regle } from "../regle.ts";
import { comitesDuLabel, lieuDe } from "./parcours.ts";

export const comiteSansComposition: Regle = {
  id: "comite-sans-composition",
  titre: "Rien ne dit qui siège dans un comité",
  gravite: "avertissement",
  silencable: true,
  pourquoi:
    "Un comité d’usagers sans usagers n’en est pas un : la politique qualité, les convocations et l’auditeur demandent qui y siège.",
  remede: "Écrivez ses membres par collège : des fonctions et des organismes, jamais des personnes.",
  exemple: "composition:\n  - { nom: Représentants des usagers, membres: [Associations de consommateurs] }",
  *check(contexte) {
    for (const comite of comitesDuLabel(contexte)) {
      if (comite.composition?.some(({ membres }) => membres.length > 0)) continue;
      yield {
        message: `Le ${GENRES_DE_COMITE[comite.genre]} ${citer(comite.id)} n’a pas de composition.`,
        aide: `Ajoutez ${citer("composition: [{ nom: …, membres: […] }]")}, avec des fonctions et des organismes.`,
        sujet: comite.id,
        lieu: lieuDe(contexte, comite, "id"),
      };
    }
  },
};
