import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";

export const preuveAbsente: Regle = {
  id: "preuve-absente",
  titre: "Un fichier déclaré n’est pas dans le dossier",
  gravite: "erreur",
  silencable: true,
  pourquoi: "La fiche annonce une preuve que l’auditeur ne trouvera pas.",
  remede: "Ajoutez le fichier, ou corrigez son nom dans la fiche.",
  exemple: "preuves:\n  - fichier: registre-2024.pdf   # à côté de fiche.yaml",
  *checkDossier({ pieces }) {
    for (const { piece, reference, cible } of pieces) {
      for (const cle of ["fichier", "capture"] as const) {
        const resolu = piece[cle];
        if (resolu?.statut !== "absent" || resolu.chemin === reference?.[cle]?.chemin) continue;
        yield {
          ...cible,
          message: `Le fichier ${citer(piece.confidentielle ?? resolu.chemin)} est déclaré, mais il n’est pas là.`,
          aide: "Ajoutez le fichier, ou corrigez son nom (majuscules et accents compris).",
          sujet: `${cible.exigence ?? ""} ${cle} ${resolu.chemin}`.trim(),
          lieu: { source: piece.source, pointeur: [...piece.pointeur, cle] },
        };
      }
    }
  },
};
