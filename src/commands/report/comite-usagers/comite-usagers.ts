import { liste, nombre, objet, option, prose, type Vue } from "../../../show/templates/shape.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument } from "../parts/document.ts";
import { ECRIT, ecritOf, ecritsShown, FEUILLES_D_ECRITS } from "../parts/ecrits.ts";
import { ENQUETE, enquetesOf } from "../parts/enquetes.ts";
import { CALENDRIER, calendrierOf } from "../parts/gouvernance.ts";
import { engagementsPublies } from "../parts/promesses.ts";
import { documentOf, sousTitreOf } from "../parts/publication.ts";
import { COMITE_ET_SEANCE, comiteEtSeance } from "../parts/seance.ts";
import type { EntreeRapport, Rapport } from "../report.ts";
import { choixOf, DIAPOS_D_ANNEXE, diaposDAnnexe, groupsOf, MODULES_RETENUS } from "./diapos.ts";

const AXES = liste(objet({ titre: prose, points: liste(prose), objectif: option(prose) }));

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  usagers: option(COMITE_ET_SEANCE),
  label: option(ECRIT),
  /** A slide each. */
  axes: liste(AXES),
  cartographie: liste(objet({ nom: prose, annee: option(prose), detail: option(prose) })),
  perimetre: option(prose),
  choix: liste(MODULES_RETENUS),
  composition: liste(liste(objet({ nom: prose, membres: liste(prose) }))),
  calendrier: liste(CALENDRIER),
  enquetes: liste(ENQUETE),
  engagements: nombre,
  annexes: DIAPOS_D_ANNEXE,
});

const NOM = { type: "comite-usagers", titre: "Comité local des usagers" } as const;

/** What a slide holds. */
const COLLEGES = 8;
const PHASES = 3;
const AXES_PAR_DIAPO = 2;

/** Slides for the users' committee: label, role, modules, composition, planning, surveys, engagements. */
export const COMITE_USAGERS: Rapport = {
  ...NOM,
  titre: "Comité des usagers",
  modele: "comite-usagers/rapport",
  feuilles: FEUILLES_D_ECRITS,
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const gouvernance = entree.ecrits?.gouvernance;
    const document = documentOf(entree, NOM.type);
    const comite = gouvernance?.comites?.find(({ genre }) => genre === "usagers");
    const usagers = comite ? comiteEtSeance(entree, comite, "proche") : null;
    const label = ecritOf(entree, "label");
    const promises = engagementsPublies(entree, document);
    const axes = (gouvernance?.presentation ?? []).map(({ titre, points, objectif }) => ({
      titre,
      points,
      objectif: objectif ?? null,
    }));
    return {
      ...enteteDeDocument(entree, NOM, {
        titre: document?.titre ?? usagers?.comite.nom ?? NOM.titre,
        sousTitre: sousTitreOf(document),
        origine: {
          genere:
            "Modules et engagements d’après le dossier de la structure et le texte officiel ; résultats d’après les tableaux du dossier.",
          ecrit: ecritsShown(entree, [label]),
        },
      }),
      usagers,
      label,
      axes: groupsOf(axes, AXES_PAR_DIAPO),
      cartographie: (gouvernance?.labels ?? []).map(({ nom, annee, detail }) => ({
        nom,
        annee: annee === undefined ? null : String(annee),
        detail: detail ?? null,
      })),
      perimetre: gouvernance?.perimetre ?? null,
      choix: choixOf(entree, promises),
      composition: groupsOf(usagers?.comite.composition ?? [], COLLEGES),
      calendrier: groupsOf(calendrierOf(entree), PHASES),
      enquetes: enquetesOf(entree, ["usagers"]),
      engagements: promises?.engagements ?? 0,
      annexes: diaposDAnnexe(promises),
    };
  },
};
