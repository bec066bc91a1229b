import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";
import { gouvernanceDe, lieuDe } from "./parcours.ts";

export const periodeInversee: Regle = {
  id: "periode-inversee",
  titre: "Une période finit avant de commencer",
  gravite: "erreur",
  silencable: true,
  ecrit: true,
  pourquoi: "Les documents montreraient un calendrier impossible.",
  remede: "Corrigez le premier ou le dernier jour.",
  exemple: "du: 2024-09-01\nau: 2024-09-15",
  *check(contexte) {
    const { calendrier = [], enquetes = [] } = gouvernanceDe(contexte) ?? {};
    const all = [
      ...calendrier.map((phase) => ({ groupe: phase, sujet: `phase ${phase.nom}` })),
      ...enquetes.map((enquete) => ({
        groupe: enquete,
        sujet: `enquete ${enquete.titre} ${enquete.site ?? ""}`,
      })),
    ];
    for (const { groupe, sujet } of all) {
      const { du, au } = groupe;
      if (du === undefined || au === undefined || du <= au) continue;
      yield {
        message: `Cette période va du ${enToutesLettres(du)} au ${enToutesLettres(au)}.`,
        aide: `Corrigez ${citer("du")} ou ${citer("au")}.`,
        sujet,
        lieu: lieuDe(contexte, groupe, "au"),
      };
    }
  },
};
