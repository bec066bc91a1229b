/**
 * The rules, in the order in which they run and are documented.
 *
 * To add one, in five minutes:
 * 1. `src/checks/<theme>/<id>.ts` exports one `Regle` (see `Regle` in regle.ts): an id that no rule ever had, its texts in
 *    French, its default severity, and a generator of findings. Copy a neighbour: preuves/preuve-a-venir.ts is short.
 * 2. Where it looks at one exigence at a time, `checkExigence`; at one folder of evidence, and the pieces declared there,
 *    `checkDossier`: from one day of a history to the next its findings are kept, so it sees nothing else than what it is given;
 *    `jour` is asked (`isBefore`, `isAfter`); a sentence that tells it has `JOUR_DU_JUGEMENT` in its place. Else `check`: walk
 *    with parcours.ts (`controlees`), or read `contexte.examens`. A rule may have several of them. Do not
 *    judge again: statuses, last days and coverage are already there (src/judgement/types.ts). Linear cost; no other date.
 * 3. A finding says what is wrong (`message`), what to do (`aide`: « Ajoutez… »), where (`lieu`: a node of a source, or a
 *    path; helpers in lieux.ts) and what it is about (`sujet`: ids and names, never a line or a wording: the fingerprint is
 *    made of it). `gravite` only where the default does not hold. `referentiel` and `exigence` whenever it is about an
 *    exigence: exclusions and derogations go by them. Quote with `citer`, list with `enumerer`.
 * 4. One import and one line in the list below. `silencable: false` is for faults of reading, security and settings only.
 * 5. Folders `test/regles/<id>/{ok,ko}` where it is silent and where it fires; then `npm run docs`.
 *
 * Settings, derogations, exclusions, places and order are the business of src/results, not of a rule.
 */

import { actionAVenir } from "./amelioration/action-a-venir.ts";
import { actionDatesIncoherentes } from "./amelioration/action-dates-incoherentes.ts";
import { actionEnBoucle } from "./amelioration/action-en-boucle.ts";
import { actionEnRetard } from "./amelioration/action-en-retard.ts";
import { actionExigenceInconnue } from "./amelioration/action-exigence-inconnue.ts";
import { actionPreuveAbsente } from "./amelioration/action-preuve-absente.ts";
import { actionSansDate } from "./amelioration/action-sans-date.ts";
import { actionSansMotif } from "./amelioration/action-sans-motif.ts";
import { actionSansPreuve } from "./amelioration/action-sans-preuve.ts";
import { actionSansResponsable } from "./amelioration/action-sans-responsable.ts";
import { actionSansVerification } from "./amelioration/action-sans-verification.ts";
import { auditATenir } from "./amelioration/audit-a-tenir.ts";
import { auditDateDuNom } from "./amelioration/audit-date-du-nom.ts";
import { constatCibleInconnue } from "./amelioration/constat-cible-inconnue.ts";
import { constatSansAction } from "./amelioration/constat-sans-action.ts";
import { ecartSansAction } from "./amelioration/ecart-sans-action.ts";
import { ncMajeureOuverte } from "./amelioration/nc-majeure-ouverte.ts";
import { COMPILATION } from "./compilation.ts";
import { dossierEnDouble } from "./dossiers/dossier-en-double.ts";
import { dossierPlusieursNumeros } from "./dossiers/dossier-plusieurs-numeros.ts";
import { exigenceInconnue } from "./dossiers/exigence-inconnue.ts";
import { exigenceNonSelectionnee } from "./dossiers/exigence-non-selectionnee.ts";
import { faitInconnu } from "./faits/fait-inconnu.ts";
import { faitInvalide } from "./faits/fait-invalide.ts";
import { faitNonDeclare } from "./faits/fait-non-declare.ts";
import { caractereSansPolice } from "./fiches/caractere-sans-police.ts";
import { evaluationAVenir } from "./fiches/evaluation-a-venir.ts";
import { evaluationAncienne } from "./fiches/evaluation-ancienne.ts";
import { evaluationContredite } from "./fiches/evaluation-contredite.ts";
import { evaluationSansDate } from "./fiches/evaluation-sans-date.ts";
import { nonApplicableSansFait } from "./fiches/non-applicable-sans-fait.ts";
import { responsableManquant } from "./fiches/responsable-manquant.ts";
import { responsableNominatif } from "./fiches/responsable-nominatif.ts";
import { comiteAReunir } from "./gouvernance/comite-a-reunir.ts";
import { comiteJamaisReuni } from "./gouvernance/comite-jamais-reuni.ts";
import { comiteSansComposition } from "./gouvernance/comite-sans-composition.ts";
import { documentNominatif } from "./gouvernance/document-nominatif.ts";
import { documentSansValidation } from "./gouvernance/document-sans-validation.ts";
import { enqueteSansResultats } from "./gouvernance/enquete-sans-resultats.ts";
import { periodeInversee } from "./gouvernance/periode-inversee.ts";
import { seanceSansCompteRendu } from "./gouvernance/seance-sans-compte-rendu.ts";
import { texteDateContredite } from "./gouvernance/texte-date-contredite.ts";
import { texteForme } from "./gouvernance/texte-forme.ts";
import { texteImage } from "./gouvernance/texte-image.ts";
import { texteLien } from "./gouvernance/texte-lien.ts";
import { texteSansEmploi } from "./gouvernance/texte-sans-emploi.ts";
import { cibleManquee } from "./indicateurs/cible-manquee.ts";
import { indicateurInconnu } from "./indicateurs/indicateur-inconnu.ts";
import { indicateurIncorrect } from "./indicateurs/indicateur-incorrect.ts";
import { registreARelire } from "./indicateurs/registre-a-relire.ts";
import { registreDonneesPersonnelles } from "./indicateurs/registre-donnees-personnelles.ts";
import { registreInutilisable } from "./indicateurs/registre-inutilisable.ts";
import { registreLignesIllisibles } from "./indicateurs/registre-lignes-illisibles.ts";
import { LECTURE } from "./lecture.ts";
import { contenuInattendu } from "./preuves/contenu-inattendu.ts";
import { dateDuNom } from "./preuves/date-du-nom.ts";
import { datesContradictoires } from "./preuves/dates-contradictoires.ts";
import { fichierRaccourci } from "./preuves/fichier-raccourci.ts";
import { fichierTronque } from "./preuves/fichier-tronque.ts";
import { lienSansCapture } from "./preuves/lien-sans-capture.ts";
import { methodeInconnue } from "./preuves/methode-inconnue.ts";
import { methodeSansReponse } from "./preuves/methode-sans-reponse.ts";
import { natureInconnue } from "./preuves/nature-inconnue.ts";
import { observationSansResultat } from "./preuves/observation-sans-resultat.ts";
import { pdfTronque } from "./preuves/pdf-tronque.ts";
import { periodeTropLongue } from "./preuves/periode-trop-longue.ts";
import { pieceCommuneInutilisee } from "./preuves/piece-commune-inutilisee.ts";
import { preuveAQualifier } from "./preuves/preuve-a-qualifier.ts";
import { preuveAVenir } from "./preuves/preuve-a-venir.ts";
import { preuveAbsente } from "./preuves/preuve-absente.ts";
import { preuveBientotPerimee } from "./preuves/preuve-bientot-perimee.ts";
import { preuveChiffree } from "./preuves/preuve-chiffree.ts";
import { preuveEnDouble } from "./preuves/preuve-en-double.ts";
import { preuveManquante } from "./preuves/preuve-manquante.ts";
import { preuveNonDeclaree } from "./preuves/preuve-non-declaree.ts";
import { preuveNonRapatriee } from "./preuves/preuve-non-rapatriee.ts";
import { preuvePerimee } from "./preuves/preuve-perimee.ts";
import { preuveSansDate } from "./preuves/preuve-sans-date.ts";
import { preuveVide } from "./preuves/preuve-vide.ts";
import { surPlaceSansReference } from "./preuves/sur-place-sans-reference.ts";
import { baselineInutile } from "./reglages/baseline-inutile.ts";
import { cibleInconnue } from "./reglages/cible-inconnue.ts";
import { derogationExpiree } from "./reglages/derogation-expiree.ts";
import { derogationIncomplete } from "./reglages/derogation-incomplete.ts";
import { derogationInutile } from "./reglages/derogation-inutile.ts";
import { exclusionExpiree } from "./reglages/exclusion-expiree.ts";
import { exclusionIncomplete } from "./reglages/exclusion-incomplete.ts";
import { exclusionInutile } from "./reglages/exclusion-inutile.ts";
import { regleInconnue } from "./reglages/regle-inconnue.ts";
import { regleNonSilencable } from "./reglages/regle-non-silencable.ts";
import type { Regle } from "./regle.ts";
import { finsDeLigneChangees, preuveDeplacee } from "./revue/pieces-intactes.ts";
import { revueARefaire } from "./revue/revue-a-refaire.ts";
import { revueAVenir } from "./revue/revue-a-venir.ts";
import { revueAutreLecture } from "./revue/revue-autre-lecture.ts";
import { revueSansObjet } from "./revue/revue-sans-objet.ts";
import { verrouARanger } from "./revue/verrou-a-ranger.ts";
import { referentielInconnu } from "./selection/referentiel-inconnu.ts";
import { REGLES_DE_SELECTION } from "./selection.ts";
import { auditAPrevoir } from "./structure/audit-a-prevoir.ts";
import { auditPasse } from "./structure/audit-passe.ts";
import { auditProche } from "./structure/audit-proche.ts";
import { cycleIncoherent } from "./structure/cycle-incoherent.ts";
import { labelEchu } from "./structure/label-echu.ts";
import { limiteSansModule } from "./structure/limite-sans-module.ts";
import { moduleSansService } from "./structure/module-sans-service.ts";
import { serviceInconnu } from "./structure/service-inconnu.ts";
import { serviceModuleInconnu } from "./structure/service-module-inconnu.ts";
import { serviceSansModule } from "./structure/service-sans-module.ts";
import { serviceSansPreuve } from "./structure/service-sans-preuve.ts";
import { servicesNonDeclares } from "./structure/services-non-declares.ts";

const ORDRE: readonly Regle[] = [
  ...LECTURE,
  referentielInconnu,
  ...REGLES_DE_SELECTION,
  faitNonDeclare,
  faitInconnu,
  faitInvalide,
  serviceSansModule,
  serviceModuleInconnu,
  limiteSansModule,
  moduleSansService,
  servicesNonDeclares,
  auditProche,
  auditPasse,
  auditAPrevoir,
  labelEchu,
  cycleIncoherent,
  exigenceInconnue,
  exigenceNonSelectionnee,
  dossierEnDouble,
  dossierPlusieursNumeros,
  evaluationContredite,
  evaluationAncienne,
  evaluationSansDate,
  evaluationAVenir,
  nonApplicableSansFait,
  responsableManquant,
  responsableNominatif,
  caractereSansPolice,
  preuveManquante,
  preuvePerimee,
  preuveBientotPerimee,
  methodeSansReponse,
  preuveAbsente,
  preuveVide,
  contenuInattendu,
  fichierRaccourci,
  pdfTronque,
  fichierTronque,
  preuveChiffree,
  preuveNonRapatriee,
  preuveNonDeclaree,
  pieceCommuneInutilisee,
  preuveEnDouble,
  datesContradictoires,
  dateDuNom,
  preuveSansDate,
  preuveAQualifier,
  preuveAVenir,
  periodeTropLongue,
  methodeInconnue,
  natureInconnue,
  serviceInconnu,
  serviceSansPreuve,
  lienSansCapture,
  surPlaceSansReference,
  observationSansResultat,
  indicateurIncorrect,
  indicateurInconnu,
  registreInutilisable,
  registreLignesIllisibles,
  registreARelire,
  registreDonneesPersonnelles,
  cibleManquee,
  revueARefaire,
  preuveDeplacee,
  finsDeLigneChangees,
  revueAVenir,
  revueAutreLecture,
  revueSansObjet,
  verrouARanger,
  ecartSansAction,
  constatSansAction,
  ncMajeureOuverte,
  actionEnRetard,
  actionSansResponsable,
  actionSansDate,
  actionDatesIncoherentes,
  actionAVenir,
  actionSansPreuve,
  actionPreuveAbsente,
  actionSansVerification,
  actionSansMotif,
  actionExigenceInconnue,
  actionEnBoucle,
  constatCibleInconnue,
  auditATenir,
  auditDateDuNom,
  comiteJamaisReuni,
  comiteAReunir,
  comiteSansComposition,
  seanceSansCompteRendu,
  documentNominatif,
  documentSansValidation,
  periodeInversee,
  enqueteSansResultats,
  texteForme,
  texteLien,
  texteImage,
  texteSansEmploi,
  texteDateContredite,
  regleInconnue,
  regleNonSilencable,
  cibleInconnue,
  exclusionIncomplete,
  exclusionExpiree,
  exclusionInutile,
  derogationIncomplete,
  derogationExpiree,
  derogationInutile,
  baselineInutile,
  ...COMPILATION,
];

/** Every rule by id, in order. */
export const REGLES: ReadonlyMap<string, Regle> = new Map(ORDRE.map((regle) => [regle.id, regle]));
