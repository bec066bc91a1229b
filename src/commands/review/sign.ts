import type { Hachage } from "../../domain/hachage.ts";
import type { Jour } from "../../domain/jour.ts";
import { referenceOf } from "../../domain/referentiel.ts";
import type { LigneDeVerrou } from "../../domain/verrou.ts";
import { type Empechement, ligneDe, pieceDuJour } from "../../judgement/revue/pieces.ts";
import { sealed } from "../../judgement/revue/sceau.ts";
import { followerOf } from "../../judgement/revue/signees.ts";
import { fingerprintOfExigence } from "../../judgement/revue/texte.ts";
import type { Examen } from "../../judgement/types.ts";
import type { ExigenceVisee } from "./scope.ts";

/** Who signs, and when. */
export interface Signataire {
  par: string;
  le: Jour;
}

/** Why an exigence is not signed. */
export type RefusDeSigner =
  | { genre: "rien" }
  | { genre: "plus-tard"; le: Jour }
  | { genre: "piece"; piece: string; empeche: Empechement };

/** What came of an exigence that was to be signed. */
export type SortDeSignature =
  | { genre: "signee"; lignes: readonly LigneDeVerrou[]; pieces: number }
  | { genre: "inchangee" }
  | { genre: "refusee"; refus: RefusDeSigner };

export interface ExigenceSignee extends ExigenceVisee {
  sort: SortDeSignature;
}

/** What signing an exigence would write. One whose signature stands is left as it is. */
export function signOne(visee: ExigenceVisee, signataire: Signataire, hachage: Hachage): ExigenceSignee {
  return { ...visee, sort: outcomeOf(visee, signataire, hachage) };
}

function outcomeOf(
  { examen, examinee }: ExigenceVisee,
  { par, le }: Signataire,
  hachage: Hachage,
): SortDeSignature {
  const { exigence, pieces, jugee, revue } = examinee;
  const { referentiel } = examen;
  if (revue.aVenir) return refused({ genre: "plus-tard", le: revue.signature?.le ?? le });
  const lecture = referentiel.lecture?.edition;
  if (revue.revue === "a-jour" && revue.ecarts.length === 0 && revue.signature?.lecture === lecture) {
    return { genre: "inchangee" };
  }
  if (pieces.length === 0 && jugee.evaluation === undefined) return refused({ genre: "rien" });
  const cible = { exigence: exigence.id, referentiel: referenceOf(referentiel) };
  const lignes: LigneDeVerrou[] = [];
  for (const piece of pieces.map(pieceDuJour)) {
    const ligne = ligneDe(piece, cible, hachage);
    if ("empeche" in ligne)
      return refused({ genre: "piece", piece: piece.designation, empeche: ligne.empeche });
    lignes.push(ligne);
  }
  const signature: LigneDeVerrou = {
    ...cible,
    par,
    le,
    ...(jugee.evaluation !== undefined && { evaluation: jugee.evaluation }),
    edition: referentiel.edition,
    ...(lecture !== undefined && { lecture }),
    texte: fingerprintOfExigence(exigence),
  };
  const textes = exigence.methodes.map(({ id, texte }) => ({ ...cible, methode: id, dit: texte }));
  const all = sealed([signature, { ...cible, dit: exigence.texte }, ...textes, ...lignes]);
  return { genre: "signee", lignes: all, pieces: lignes.length };
}

function refused(refus: RefusDeSigner): SortDeSignature {
  return { genre: "refusee", refus };
}

/** The lines of the lock once these exigences are signed: all that they had gives way, the rest stays. */
export function relock(
  lignes: readonly LigneDeVerrou[],
  signees: readonly ExigenceSignee[],
  examens: readonly Examen[],
): LigneDeVerrou[] {
  const suivis = examens.map(({ suivi }) => suivi);
  const fresh = signees.flatMap(({ sort }) => (sort.genre === "signee" ? sort.lignes : []));
  const replaced = new Set(fresh.map(({ referentiel, exigence }) => `${referentiel} ${exigence}`));
  const kept = lignes.filter(({ referentiel, exigence }) => {
    const suivi = followerOf(referentiel, suivis);
    return !replaced.has(`${suivi ?? referentiel} ${exigence}`);
  });
  return [...kept, ...fresh];
}
