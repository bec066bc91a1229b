import { citer } from "../../domain/francais.ts";
import type { Regle } from "../regle.ts";

export const lienSansCapture: Regle = {
  id: "lien-sans-capture",
  titre: "Une page est citée sans copie d’écran",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Une page change ou disparaît : sans copie, plus rien ne montre ce qu’elle disait le jour où elle a été consultée.",
  remede: "Enregistrez une copie d’écran de la page dans le dossier, et déclarez-la.",
  exemple:
    'preuves:\n  - lien: "https://…"\n    nature: site-internet\n    consulteLe: 2024-03-12\n    capture: 2024-03-12-page-accueil.png',
  *checkDossier({ pieces }) {
    for (const { piece, reference, cible } of pieces) {
      const { lien, capture, titre } = piece.yaml;
      if (lien === undefined || capture !== undefined || reference) continue;
      yield {
        ...cible,
        message: `La page ${citer(piece.confidentielle ?? titre ?? lien)} est citée sans copie d’écran.`,
        aide: `Enregistrez une copie de la page dans le dossier et ajoutez ${citer("capture: page.png")}.`,
        sujet: `${cible.exigence ?? piece.commune ?? ""} ${lien}`,
        lieu: { source: piece.source, pointeur: piece.pointeur },
      };
    }
  },
};
