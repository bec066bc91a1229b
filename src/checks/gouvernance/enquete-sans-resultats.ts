import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";
import { gouvernanceDe, lieuDe } from "./parcours.ts";

export const enqueteSansResultats: Regle = {
  id: "enquete-sans-resultats",
  titre: "Le tableau des résultats d’une enquête est introuvable",
  gravite: "erreur",
  silencable: true,
  pourquoi:
    "Les graphiques du comité des usagers sont dessinés d’après ce tableau : sans lui l’enquête n’a pas de résultats.",
  remede: "Mettez le tableau à l’endroit dit, ou corrigez son chemin, relatif au dossier de la structure.",
  exemple: "resultats: donnees/enquete-2024.csv   # Thème;Réponses;Satisfaits;Peu satisfaits",
  *check(contexte) {
    const { structure } = contexte;
    for (const enquete of gouvernanceDe(contexte)?.enquetes ?? []) {
      const fichier = structure.gouvernance?.resultats.get(enquete.resultats ?? "");
      // A path that leaves the folder was told when it was read.
      if (!fichier || fichier.statut === "present" || fichier.statut === "interdit") continue;
      yield {
        message: `${citer(enquete.resultats ?? "")} n’est pas un fichier qui se trouve dans le dossier.`,
        aide: `Mettez-y le tableau des résultats, ou corrigez ${citer("resultats")}.`,
        sujet: `${enquete.titre} ${enquete.site ?? ""}`,
        lieu: lieuDe(contexte, enquete, "resultats"),
      };
    }
  },
};
