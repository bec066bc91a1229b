import type { Hachage } from "../../domain/hachage.ts";
import type { Jour } from "../../domain/jour.ts";
import type { Exigence, Referentiel } from "../../domain/referentiel.ts";
import { referenceOf } from "../../domain/referentiel.ts";
import type { EcartDeRevue, ExigenceJugee } from "../../domain/resultat.ts";
import type { LigneDeVerrou } from "../../domain/verrou.ts";
import type { PieceLue } from "../types.ts";
import { comparePieces } from "./pieces-comparees.ts";
import { sealOf } from "./sceau.ts";
import { fingerprintOfExigence } from "./texte.ts";
import { compareTexts } from "./texte-compare.ts";
import type { LignesSignees, RevueExaminee } from "./types.ts";

/** An exigence as it stands on the day judged by. */
export interface ExigenceAComparer {
  exigence: Exigence;
  referentiel: Referentiel;
  evaluation: ExigenceJugee["evaluation"];
  pieces: readonly PieceLue[];
}

const JAMAIS: RevueExaminee = { revue: "jamais", signature: null, aVenir: false, ecarts: [] };

/** What is told and leaves the signature standing. */
const SANS_EFFET: ReadonlySet<EcartDeRevue["genre"]> = new Set(["piece-deplacee", "fins-de-ligne"]);

/** Whether what was signed still stands. Files are read only where an exigence was signed. */
export function examineRevue(
  signees: LignesSignees | undefined,
  actuelle: ExigenceAComparer,
  date: Jour,
  hachage: Hachage | undefined,
): RevueExaminee {
  const signature = signees && latestOf(signees.signatures);
  if (!signees || !hachage) return JAMAIS;
  if (!signature) {
    const ecarts: EcartDeRevue[] = [{ genre: "verrou", quoi: "la ligne de la signature n’est plus là" }];
    return { revue: "a-revoir", signature: null, aVenir: false, ecarts };
  }
  if ((signature.le ?? "") > date) return { revue: "jamais", signature, aVenir: true, ecarts: [] };
  const ecarts = compare(signees, signature, actuelle, hachage);
  const tient = ecarts.every(({ genre }) => SANS_EFFET.has(genre));
  return { revue: tient ? "a-jour" : "a-revoir", signature, aVenir: false, ecarts };
}

function latestOf(signatures: readonly LigneDeVerrou[]): LigneDeVerrou | undefined {
  return signatures.toSorted((a, b) => ((a.le ?? "") < (b.le ?? "") ? -1 : 1)).at(-1);
}

function compare(
  { signatures, textes, pieces }: LignesSignees,
  signature: LigneDeVerrou,
  { exigence, referentiel, evaluation, pieces: lues }: ExigenceAComparer,
  hachage: Hachage,
): EcartDeRevue[] {
  const broken = brokenSeal(signatures, [...textes, ...pieces]);
  if (broken) return [broken];
  const ecarts: EcartDeRevue[] = [];
  const reference = referenceOf(referentiel);
  if (signature.venuDe !== undefined)
    ecarts.push({ genre: "migration", quoi: "la signature", de: signature.venuDe, vers: reference });
  else if (signature.referentiel !== reference)
    ecarts.push({ genre: "version", quoi: "le référentiel", de: signature.referentiel, vers: reference });
  else if (signature.edition !== referentiel.edition)
    ecarts.push({
      genre: "edition",
      quoi: "le texte du référentiel",
      de: String(signature.edition),
      vers: String(referentiel.edition),
    });
  if (signature.texte !== fingerprintOfExigence(exigence)) ecarts.push(...compareTexts(textes, exigence));
  if (signature.evaluation !== evaluation) {
    const ecart: EcartDeRevue = { genre: "evaluation", quoi: "l’évaluation" };
    if (signature.evaluation !== undefined) ecart.de = signature.evaluation;
    if (evaluation !== undefined) ecart.vers = evaluation;
    ecarts.push(ecart);
  }
  return [...ecarts, ...comparePieces(pieces, lues, hachage)];
}

/** Lines that are not those that were signed: written by hand, cut off, or those of two branches put together. */
function brokenSeal(
  signatures: readonly LigneDeVerrou[],
  others: readonly LigneDeVerrou[],
): EcartDeRevue | null {
  const [first, second] = signatures;
  if (second)
    return { genre: "verrou", quoi: "elle est signée deux fois, sans que quali sache laquelle vaut" };
  if (!first || first.sceau === sealOf([first, ...others])) return null;
  return { genre: "verrou", quoi: "ses lignes de quali.lock ne sont pas celles qui ont été signées" };
}
