import { citer } from "../../domain/francais.ts";
import { reglagesDeRegles } from "../reglages.ts";
import type { Regle } from "../regle.ts";

export const regleNonSilencable: Regle = {
  id: "regle-non-silencable",
  titre: "Un réglage ou une dérogation vise une règle qui ne peut pas être levée",
  gravite: "avertissement",
  silencable: false,
  pourquoi: "Une faute de lecture ou de sécurité se corrige : la taire fausserait tout le reste.",
  remede: "Retirez la ligne, et corrigez ce que la règle signale.",
  *check({ structure, regles }) {
    for (const { regle, pointeur } of reglagesDeRegles(structure)) {
      if (regles.get(regle)?.silencable !== false) continue;
      yield {
        message: `La règle ${citer(regle)} ne peut être ni réglée ni levée : cette ligne est sans effet.`,
        aide: "Retirez la ligne, et corrigez ce que la règle signale.",
        sujet: `${pointeur[0]} ${regle}`,
        lieu: { source: structure.source, pointeur, sur: "cle" },
      };
    }
  },
};
