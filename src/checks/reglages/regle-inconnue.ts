import { citer } from "../../domain/francais.ts";
import { meant, proposer } from "../../domain/proche.ts";
import { reglagesDeRegles } from "../reglages.ts";
import type { Regle } from "../regle.ts";

export const regleInconnue: Regle = {
  id: "regle-inconnue",
  ecrit: true,
  titre: "Un réglage ou une dérogation vise une règle qui n’existe pas",
  gravite: "avertissement",
  silencable: false,
  pourquoi: "Le réglage est sans effet, alors qu’on le croit appliqué.",
  remede: "Corrigez le nom de la règle, ou retirez la ligne.",
  exemple: "regles:\n  preuve-sans-date: info",
  *check({ structure, regles }) {
    const nommes = [...regles.values()].map(({ id, titre }) => [id, titre] as const);
    for (const { regle, pointeur } of reglagesDeRegles(structure)) {
      if (regles.has(regle)) continue;
      const proche = meant(regle, nommes);
      yield {
        message: `La règle ${citer(regle)} n’existe pas : ce réglage est sans effet.`,
        aide: proche ? proposer(regle, proche) : "Corrigez ce nom, ou retirez la ligne.",
        sujet: `${pointeur[0]} ${regle}`,
        lieu: { source: structure.source, pointeur, sur: "cle" },
      };
    }
  },
};
