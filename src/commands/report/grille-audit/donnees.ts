import { sommeDe } from "../../../domain/somme.ts";
import type { GrilleAudit } from "../../../generated/grille-audit.ts";
import { empreinteDuDossier } from "../parts/empreinte.ts";
import type { EntreeRapport } from "../report.ts";

/** What the page keeps of what is written in it: nothing yet, but the day that quali.yaml gives to the audit. */
export function donneesDeLaGrille(entree: EntreeRapport): GrilleAudit {
  const { structure, referentiels, declaree, version, date } = entree;
  const audit = { date: declaree.cycle?.prochainAudit ?? "", genre: "", organisme: "", perimetre: "" };
  return {
    schema: "quali/grille-audit@1",
    version,
    structure: { id: structure.id, nom: structure.nom },
    date,
    empreinte: empreinteDuDossier(entree),
    referentiels: structure.jugements.flatMap(({ referentiel: reference, nom }) => {
      const edition = referentiels.get(reference)?.edition;
      return edition === undefined ? [] : [{ reference, nom, edition }];
    }),
    audit,
    constats: [],
    somme: sommeDe(JSON.stringify([audit, []])),
  };
}
