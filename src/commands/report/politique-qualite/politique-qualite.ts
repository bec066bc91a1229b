import { booleen, liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import { ENTETE_DE_DOCUMENT, enteteDeDocument } from "../parts/document.ts";
import { ECRIT, ecritOf, ecritsShown, FEUILLES_D_ECRITS } from "../parts/ecrits.ts";
import { ENQUETE, enquetesOf } from "../parts/enquetes.ts";
import {
  CALENDRIER,
  COMITE,
  calendrierOf,
  comiteOf,
  PILOTAGE,
  pilotageOf,
  SERVICES_ET_MISSIONS,
  servicesOf,
} from "../parts/gouvernance.ts";
import { ENGAGEMENTS_PRIS, engagementsPris, engagementsPublies } from "../parts/promesses.ts";
import { documentOf, ficheOf, PUBLICATION, publicationOf, sousTitreOf } from "../parts/publication.ts";
import type { EntreeRapport, Rapport } from "../report.ts";
import { JALONS, jalonsOf } from "./jalons.ts";

const TEXTE = option(ECRIT);

const FORME = objet({
  ...ENTETE_DE_DOCUMENT,
  avant: liste(ECRIT),
  perimetre: option(prose),
  promesses: option(ENGAGEMENTS_PRIS),
  /** The référentiels after the first. */
  autres: liste(objet({ ancre: texte, ecrit: TEXTE, promesses: ENGAGEMENTS_PRIS })),
  services: SERVICES_ET_MISSIONS,
  pilotage: option(PILOTAGE),
  demarche: TEXTE,
  /** Whether the chapters below have something to say. */
  dirige: booleen,
  jalonne: booleen,
  ecoute: booleen,
  comites: liste(COMITE),
  calendrier: CALENDRIER,
  jalons: JALONS,
  enquetes: liste(ENQUETE),
  communication: liste(objet({ vers: prose, moyens: liste(prose) })),
  apres: liste(ECRIT),
  amelioration: liste(prose),
  publication: option(PUBLICATION),
});

const NOM = { type: "politique-qualite", titre: "La politique qualité" } as const;

/** What stands before what quali makes of the folder, and after it. */
const AVANT = ["mot-du-prefet", "enjeux", "referentiel"];
const APRES = ["eco-responsabilite", "formation", "perennisation"];
const AUTRES = ["services-publics-plus"];

/** The public policy of a structure: what it promises, who does what, who steers, when. */
export const POLITIQUE_QUALITE: Rapport = {
  ...NOM,
  modele: "politique-qualite/rapport",
  feuilles: FEUILLES_D_ECRITS,
  forme: FORME,
  vue(entree: EntreeRapport): Vue<typeof FORME> {
    const gouvernance = entree.ecrits?.gouvernance;
    const document = documentOf(entree, "politique-qualite");
    const written = (noms: readonly string[]) => noms.flatMap((nom) => ecritOf(entree, nom) ?? []);
    const [avant, apres, demarche] = [written(AVANT), written(APRES), ecritOf(entree, "demarche")];
    const [pilotage, calendrier, jalons] = [pilotageOf(entree), calendrierOf(entree), jalonsOf(entree)];
    const enquetes = enquetesOf(entree, ["usagers", "agents", "mystere"]);
    const communication = gouvernance?.communication ?? [];
    const corps = {
      avant,
      perimetre: gouvernance?.perimetre ?? null,
      promesses: engagementsPublies(entree, document),
      autres: otherPromises(entree).map((promesses, rang) => ({
        ancre: `autre-${rang + 1}`,
        ecrit: ecritOf(entree, AUTRES[rang] ?? ""),
        promesses,
      })),
      services: servicesOf(entree),
      pilotage,
      demarche,
      dirige: pilotage !== null || demarche !== null,
      jalonne: calendrier.length + jalons.audits.length + jalons.labels.length > 0,
      ecoute: enquetes.length + communication.length > 0,
      comites: (gouvernance?.comites ?? []).map((one) => comiteOf(one, entree.date)),
      calendrier,
      jalons,
      enquetes,
      communication,
      apres,
      amelioration: gouvernance?.amelioration ?? [],
      publication: publicationOf(entree, document),
    };
    const ecrits = [...avant, demarche, ...corps.autres.map(({ ecrit }) => ecrit), ...apres];
    return {
      ...enteteDeDocument(entree, NOM, {
        ...(document?.titre !== undefined && { titre: document.titre }),
        sousTitre: sousTitreOf(document),
        fiche: ficheOf(entree, document),
        origine: {
          genere:
            "Engagements, modules et services, d’après le dossier de la structure et le texte officiel ; comités et calendrier, d’après sa gouvernance.",
          ecrit: ecritsShown(entree, ecrits),
        },
        sommaire: contentsOf(corps),
      }),
      ...corps,
    };
  },
};

function otherPromises({ structure, referentiels }: EntreeRapport) {
  return structure.jugements.flatMap((jugement) => {
    const referentiel = referentiels.get(jugement.referentiel);
    return referentiel && !jugement.principal ? [engagementsPris(jugement, referentiel)] : [];
  });
}

type Corps = Omit<Vue<typeof FORME>, keyof typeof ENTETE_DE_DOCUMENT>;

/** Chapters that are there, in their order. */
function contentsOf({ avant, promesses, services, dirige, comites, jalonne, ecoute, autres, apres }: Corps) {
  const written = ({ ancre, titre }: { ancre: string; titre: string }) => ({ ancre, titre });
  const when = (there: boolean, ancre: string, titre: string) => (there ? [{ ancre, titre }] : []);
  return [
    ...avant.map(written),
    ...when(promesses !== null, "engagements", "Nos engagements"),
    ...when(services.length > 0, "services", "Les services et leur part"),
    ...when(dirige, "pilotage", "Le pilotage de la démarche"),
    ...when(comites.length > 0, "comites", "Les comités"),
    ...when(jalonne, "calendrier", "Le calendrier de la démarche"),
    ...when(ecoute, "ecoute", "L’écoute et la communication"),
    ...autres.map(({ ancre, ecrit, promesses: { referentiel } }) => ({
      ancre,
      titre: ecrit?.titre ?? referentiel,
    })),
    ...apres.map(written),
    { ancre: "validation", titre: "Amélioration continue et validation" },
  ];
}
