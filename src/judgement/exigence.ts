import type { Jour } from "../domain/jour.ts";
import { type Exigence, hasLacune, type Referentiel } from "../domain/referentiel.ts";
import type { Couverture, Etat, ExigenceJugee } from "../domain/resultat.ts";
import type { DossierExigence, FicheChargee, Structure } from "../domain/structure.ts";
import { type ApplicabiliteJugee, judgeApplicabilite, type SortMethode } from "../selection/applicabilite.ts";
import type { FaitsDeclares } from "../selection/expression.ts";
import type { ExclusionDeclaree } from "./exclusion.ts";
import { examineMethode, toBeAnswered } from "./methodes.ts";
import { examinePartie, partiesExaminees, type ReglagesDePartie } from "./parties.ts";
import { readPieces } from "./pieces.ts";
import { earliest } from "./reponse.ts";
import { examineRevue } from "./revue/revue.ts";
import type { LignesSignees, RevueExaminee } from "./revue/types.ts";
import { withStatuts } from "./statuts.ts";
import type { ExigenceExaminee, PartieExaminee, PieceExaminee, PieceLue } from "./types.ts";

/** What judging an exigence depends on, the same for all of a structure. */
export interface Cadre extends ReglagesDePartie {
  structure: Structure;
  faits: FaitsDeclares;
  /** Ids of the natures that the référentiel knows. */
  natures: ReadonlySet<string>;
  exclusions: ReadonlyMap<string, ExclusionDeclaree>;
  referentiel: Referentiel;
  /** What the lock says, by exigence. */
  signees: ReadonlyMap<string, LignesSignees>;
}

/** Judges one exigence from its folders, on the three axes of the contract. */
export function examineExigence(
  exigence: Exigence,
  dossiers: readonly DossierExigence[],
  cadre: Cadre,
): ExigenceExaminee {
  const { date } = cadre;
  const application = judgeApplicabilite(exigence, cadre.faits);
  const lues = readPieces(exigence, dossiers, cadre);
  const methodes = [...application.methodes].map(([methode, sort]) =>
    examineMethode(methode, sort, lues, cadre),
  );
  const sort = application.applicabilite === "non-applicable" ? "non-applicable" : "locale";
  const promesses = methodes.length > 0 ? [] : answersWithoutMethod(exigence, sort, lues, cadre);
  const parties = partiesExaminees({ methodes, promesses });
  const aRepondre = toBeAnswered(parties);
  const comptees = aRepondre.flatMap((partie) => partie.comptees);
  const pieces = withStatuts(lues, comptees, date);

  const fiche = dossiers.find((dossier) => dossier.fiche)?.fiche ?? null;
  const couverture = coverageOf(aRepondre, pieces);
  const applicabilite = applicabiliteOf(exigence, application, cadre);
  const echeance = echeanceOf(aRepondre, date);
  const dite = fromFiche(fiche, date);
  const actuelle = { exigence, referentiel: cadre.referentiel, evaluation: dite.evaluation, pieces: lues };
  const revue = examineRevue(cadre.signees.get(exigence.id), actuelle, date, cadre.structure.hachage);
  const jugee: ExigenceJugee = {
    id: exigence.id,
    module: exigence.module.numero,
    engagement: exigence.engagement.numero,
    etat: etatOf(applicabilite.applicabilite, couverture, revue.revue),
    ...applicabilite,
    couverture,
    revue: revue.revue,
    ...signatureOf(revue),
    ...dite,
    methodes: count(methodes.length > 0 || exigence.parties ? parties : []),
    ...(exigence.parties && { parties: promesses.map((promesse) => promesse.jugee) }),
    detailMethodes: methodes.map((methode) => methode.jugee),
    preuves: pieces.map((piece) => piece.jugee),
    ...(echeance !== undefined && { echeance }),
    ...(hasLacune(cadre.referentiel, exigence) && { lacune: true }),
  };
  return { exigence, jugee, dossiers, fiche, pieces, methodes, promesses, revue };
}

/** Who signed it, and what changed since. */
function signatureOf({ signature, aVenir, ecarts }: RevueExaminee): Pick<ExigenceJugee, "signature"> {
  if (!signature || aVenir) return {};
  const { par = "", le = "" } = signature;
  return { signature: { par, le, ...(ecarts.length > 0 && { ecarts: [...ecarts] }) } };
}

/** Where no method is known, the exigence is one part that any qualified piece answers, unless its promise has parts. */
function answersWithoutMethod(
  { id, texte, periode, parties }: Exigence,
  sort: SortMethode,
  pieces: readonly PieceLue[],
  cadre: Cadre,
): PartieExaminee[] {
  if (!parties) {
    const entiere = { id, objet: texte, mots: texte, natures: [], ...(periode && { periode }) };
    return [examinePartie(entiere, sort, pieces, cadre)];
  }
  return parties.map((partie) => {
    const siennes = pieces.filter((piece) => piece.parties.includes(partie.id));
    return examinePartie(partie, sort, siennes, cadre);
  });
}

function applicabiliteOf(
  { id }: Exigence,
  { applicabilite, motif }: ApplicabiliteJugee,
  { exclusions }: Cadre,
): Pick<ExigenceJugee, "applicabilite" | "motifApplicabilite"> {
  const exclusion = exclusions.get(id);
  if (exclusion && applicabilite !== "central" && applicabilite !== "non-applicable") {
    return { applicabilite: "exclu", motifApplicabilite: exclusion.motif ?? "" };
  }
  return motif === undefined ? { applicabilite } : { applicabilite, motifApplicabilite: motif };
}

function coverageOf(parties: readonly PartieExaminee[], pieces: readonly PieceExaminee[]): Couverture {
  const reponses = parties.map(({ reponse }) => reponse);
  if (reponses.includes("perimee")) return "perime";
  if (reponses.includes("repondue")) return "documente";
  const aQualifier = pieces.some(
    ({ jugee }) => jugee.statut === "a-qualifier" || jugee.statut === "sans-date",
  );
  return aQualifier ? "a-qualifier" : "manquant";
}

/** First match of the contract: what is missing or lapsed comes before what is to be reviewed. */
export function etatOf(
  applicabilite: ExigenceJugee["applicabilite"],
  couverture: Couverture,
  revue: ExigenceJugee["revue"],
): Etat {
  if (applicabilite === "central" || applicabilite === "non-applicable" || applicabilite === "exclu") {
    return applicabilite;
  }
  if (couverture === "a-qualifier") return "a-revoir";
  return couverture === "documente" && revue === "a-revoir" ? "a-revoir" : couverture;
}

/** Earliest due date among the parts answered today. */
function echeanceOf(parties: readonly PartieExaminee[], date: Jour): Jour | undefined {
  const jours = parties.map(({ jugee }) => jugee.echeance);
  return earliest(jours.filter((jour) => jour !== undefined && jour >= date));
}

/** Parts that are controlled here, and those of them that have valid evidence. */
function count(parties: readonly PartieExaminee[]): ExigenceJugee["methodes"] {
  const locales = parties.filter(({ sort }) => sort === "locale");
  return {
    repondues: locales.filter(({ reponse }) => reponse === "repondue").length,
    total: locales.length,
  };
}

/** What its fiche says; an evaluation that is still to be made says nothing of the day judged by. */
function fromFiche(fiche: FicheChargee | null, date: Jour): Partial<ExigenceJugee> {
  if (!fiche) return {};
  const { evaluation, evalueLe, responsable, commentaire } = fiche.yaml;
  const faite = evalueLe === undefined || evalueLe <= date;
  return {
    ...(faite && evaluation !== undefined && { evaluation }),
    ...(faite && evalueLe !== undefined && { evalueLe }),
    ...(responsable !== undefined && { responsable }),
    ...(commentaire !== undefined && { commentaire }),
    fiche: fiche.source.fichier,
  };
}
