import { citer } from "../../domain/francais.ts";
import { remembered } from "../../domain/souvenir.ts";
import type { DossierExigence } from "../../domain/structure.ts";
import type { Regle } from "../regle.ts";

export const pieceCommuneInutilisee: Regle = {
  id: "piece-commune-inutilisee",
  titre: "Aucune fiche ne cite une pièce commune",
  gravite: "avertissement",
  silencable: true,
  pourquoi: "Une pièce commune ne prouve rien tant qu’une fiche ne la cite pas.",
  remede: "Citez la pièce dans les fiches des exigences qu’elle documente, ou retirez-la.",
  exemple: "preuves:\n  - preuve: clu-2024",
  *check({ structure: { communes, dossiers } }) {
    // A fiche that cannot be read may cite any of them.
    if (dossiers.some(({ ficheIllisible }) => ficheIllisible)) return;
    const citees = new Set(dossiers.flatMap((dossier) => citedBy(dossier)));
    for (const [id, { source, pointeur }] of communes) {
      if (citees.has(id)) continue;
      yield {
        message: `Aucune fiche ne cite la pièce commune ${citer(id)} : elle ne compte pas.`,
        aide: `Ajoutez ${citer(`- preuve: ${id}`)} aux fiches des exigences qu’elle documente, ou retirez-la.`,
        sujet: id,
        lieu: { source, pointeur: [...pointeur, "id"] },
      };
    }
  },
};

const citedBy = remembered(({ fiche }: DossierExigence): readonly string[] =>
  (fiche?.pieces ?? []).flatMap(({ commune }) => commune ?? []),
);
