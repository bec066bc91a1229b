import { JOUR_DU_JUGEMENT } from "../../domain/constat.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import { lieuDeLExigence } from "../lieux.ts";
import type { Regle } from "../regle.ts";

export const revueAVenir: Regle = {
  id: "revue-a-venir",
  titre: "La signature est postérieure au jour du jugement",
  gravite: "info",
  silencable: true,
  pourquoi:
    "Au jour jugé, personne n’avait encore signé : la signature ne compte pas, et ce n’est pas une faute.",
  remede: "Jugez à une date postérieure à la signature.",
  exemple: "quali check --date 2024-06-30",
  toutes: true,
  *checkExigence({ examen, examinee, cible }, { structure }) {
    const { aVenir, signature } = examinee.revue;
    if (!aVenir || !signature) return;
    yield {
      ...cible,
      message: `${examinee.exigence.id} a été signée le ${enToutesLettres(signature.le ?? "")}, après le jour du jugement (${JOUR_DU_JUGEMENT}).`,
      aide: `Jugez avec ${"--date"} ${signature.le ?? ""} ou plus tard pour qu’elle compte.`,
      sujet: examinee.exigence.id,
      lieu: lieuDeLExigence(examinee, "evaluation", examen, structure),
    };
  },
};
