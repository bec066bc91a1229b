import { lastNameOf } from "../../domain/chemins.ts";
import { citer } from "../../domain/francais.ts";
import { enToutesLettres } from "../../domain/jour.ts";
import type { Regle } from "../regle.ts";

export const auditDateDuNom: Regle = {
  id: "audit-date-du-nom",
  titre: "Le nom du fichier d’un audit ne dit pas le jour de l’audit",
  gravite: "avertissement",
  silencable: true,
  ecrit: true,
  pourquoi:
    "On cherche un audit à sa date : un nom qui en dit une autre le fait prendre pour un autre audit.",
  remede: "Renommez le fichier, ou corrigez la date.",
  exemple: "audits/2024-11-19.yaml   # audit: { date: 2024-11-19, genre: interne }",
  *check({ amelioration }) {
    for (const { ecrit } of amelioration.audits) {
      const { source, audit } = ecrit;
      const nom = lastNameOf(source.fichier);
      // a second audit of the day: 2024-11-19-site.yaml
      if (nom.startsWith(audit.date) && !/^\d/.test(nom.slice(audit.date.length))) continue;
      yield {
        message: `Ce fichier s’appelle ${citer(nom)}, et l’audit est du ${enToutesLettres(audit.date)}.`,
        aide: `Renommez-le ${citer(`${audit.date}.yaml`)}, ou corrigez la date.`,
        sujet: source.fichier,
        lieu: { source, pointeur: ["audit", "date"] },
      };
    }
  },
};
