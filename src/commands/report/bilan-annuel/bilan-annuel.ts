import { enToutesLettres } from "../../../domain/jour.ts";
import { liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { ACTION, actionOf, actionsAMener } from "../parts/actions.ts";
import { bilanOf } from "../parts/bilan.ts";
import { CHIFFRES, chiffresOf } from "../parts/chiffres.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument } from "../parts/document.ts";
import { ECHEANCES, echeancesOf } from "../parts/echeances.ts";
import { ECRIT, ecritOf, ecritsShown, FEUILLES_D_ECRITS } from "../parts/ecrits.ts";
import { documentOf, ficheOf, PUBLICATION, publicationOf } from "../parts/publication.ts";
import { TABLEAU_D_INDICATEURS, tableauOf } from "../parts/tableau.ts";
import type { EntreeRapport, Rapport } from "../report.ts";
import { anneeDe } from "./annee.ts";
import { COUVERTURE_DE_L_ANNEE, couvertureOf } from "./couverture.ts";
import { FAIT, faitOf } from "./fait.ts";
import { INSTANCES, instancesOf } from "./instances.ts";
import { RECLAMATIONS, reclamationsOf } from "./reclamations.ts";

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  annee: texte,
  resume: prose,
  chiffres: CHIFFRES,
  couverture: COUVERTURE_DE_L_ANNEE,
  tableau: TABLEAU_D_INDICATEURS,
  /** textes/bilan.md. */
  ecrit: option(ECRIT),
  fait: FAIT,
  instances: INSTANCES,
  reclamations: RECLAMATIONS,
  actions: liste(ACTION),
  echeances: ECHEANCES,
  prochainAudit: option(texte),
  publication: option(PUBLICATION),
});

const NOM = { type: "bilan-annuel", titre: "Bilan annuel de la qualité" } as const;

/** The year in figures, what was done, what auditors said, what comes: to be shown to the COPIL and the CSA. */
export const BILAN_ANNUEL: Rapport = {
  ...NOM,
  modele: "bilan-annuel/rapport",
  feuilles: FEUILLES_D_ECRITS,
  options: ["historique"],
  histoire: true,
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const { structure, date, declaree } = entree;
    const principal = structure.jugements.find((one) => one.principal);
    const document = documentOf(entree, NOM.type);
    const ecrit = ecritOf(entree, "bilan");
    const words = ecritsShown(entree, [ecrit]);
    return {
      ...enteteDeDocument(entree, NOM, {
        ...(document?.titre !== undefined && { titre: document.titre }),
        fiche: ficheOf(entree, document),
        sousTitre: `Année ${anneeDe(date)}, arrêtée au ${enToutesLettres(date)}`,
        origine: {
          genere:
            "Les chiffres, les indicateurs, la couverture au long de l’année et l’état des actions, d’après le dossier et son histoire.",
          ecrit: `Les actions et leurs vérifications, par les services ; les constats, par les auditeurs ; les réponses, par la structure${words === null ? "." : ` ; ${words}`}`,
        },
        sommaire: SECTIONS,
      }),
      annee: anneeDe(date),
      resume: resumeOf(principal?.exigences ?? []),
      chiffres: principal ? chiffresOf(principal.exigences) : [],
      couverture: couvertureOf(entree),
      tableau: tableauOf(structure),
      ecrit,
      fait: faitOf(entree),
      instances: instancesOf(entree),
      reclamations: reclamationsOf(entree),
      actions: actionsAMener(structure).map((action) => actionOf(action, date)),
      echeances: echeancesOf(entree, new Set()),
      prochainAudit: declaree.cycle?.prochainAudit ?? null,
      publication: publicationOf(entree, document),
    };
  },
};

const SECTIONS = [
  { ancre: "annee", titre: "L’année en bref" },
  { ancre: "indicateurs", titre: "Indicateurs" },
  { ancre: "fait", titre: "Ce qui a été fait" },
  { ancre: "audits", titre: "Audits" },
  { ancre: "reclamations", titre: "Suggestions et réclamations" },
  { ancre: "suite", titre: "Ce qui vient" },
  { ancre: "presentation", titre: "Présentation du bilan" },
];

function resumeOf(exigences: Parameters<typeof bilanOf>[0]): string {
  const { documentees, controlees, aTraiter } = bilanOf(exigences);
  return `${documentees} exigences sur ${controlees} sont documentées, ${aTraiter} restent à traiter.`;
}
