import { citer, enumerer } from "../domain/francais.ts";
import {
  type Condition,
  conditionsOfMethode,
  type Exigence,
  type MethodeControle,
  type Partie,
  partiesOf,
} from "../domain/referentiel.ts";
import type { Applicabilite } from "../domain/resultat.ts";
import { evaluateExpression, type FaitsDeclares, faitsNommes } from "./expression.ts";

/** How a control method counts: only a local one is to be answered. */
export type SortMethode = "locale" | "centrale" | "non-applicable";

export interface ApplicabiliteJugee {
  applicabilite: Exclude<Applicabilite, "exclu">;
  /** Why it does not apply, or what is left to confirm. */
  motif?: string;
  /** What each method is worth, in the order of the exigence. */
  methodes: ReadonlyMap<MethodeControle, SortMethode>;
}

/**
 * Whether an exigence applies to a structure with these facts, and which of its methods are to be answered.
 * Conditions marked `precision` change nothing; an undeclared fact leaves the exigence « à confirmer »,
 * which counts as applicable.
 */
export function judgeApplicabilite(exigence: Exigence, faits: FaitsDeclares): ApplicabiliteJugee {
  const refusee = exigence.conditions.find((condition) => holds(condition, faits) === "faux");
  const methodes = new Map(
    exigence.methodes.map((methode) => [methode, refusee ? "non-applicable" : sortOf(methode, faits)]),
  );
  const sorts = [...methodes.values()];
  if (refusee) return { applicabilite: "non-applicable", motif: motifRefus(refusee, faits), methodes };
  if (sorts.length > 0 && !sorts.includes("locale")) return { ...withoutLocal(exigence, faits), methodes };

  const conditions = [...exigence.conditions, ...exigence.methodes.flatMap(conditionsOfMethode)];
  const inconnues = conditions.filter((condition) => holds(condition, faits) === "inconnu");
  if (inconnues.length === 0) return { applicabilite: "applicable", methodes };
  return { applicabilite: "a-confirmer", motif: motifInconnu(inconnues, faits), methodes };
}

function withoutLocal({ methodes }: Exigence, faits: FaitsDeclares): Omit<ApplicabiliteJugee, "methodes"> {
  const refusee = methodes
    .filter(({ controle }) => controle === "local")
    .flatMap(conditionsOfMethode)
    .find((condition) => holds(condition, faits) === "faux");
  if (refusee) return { applicabilite: "non-applicable", motif: motifRefus(refusee, faits) };
  const centrale = methodes.find(({ mots }) => mots) ?? methodes[0];
  const mots = centrale?.mots ?? "contrôle central";
  const reserve = centrale?.aConfirmer ? " (par déduction, à faire confirmer)" : "";
  return { applicabilite: "central", motif: `${citer(mots)}${reserve}` };
}

/** A method falls with its own condition, or with all of its parts. */
function sortOf(methode: MethodeControle, faits: FaitsDeclares): SortMethode {
  if (methode.controle === "central") return "centrale";
  if (isRefused(methode, faits)) return "non-applicable";
  return partiesOf(methode).every((partie) => isRefused(partie, faits)) ? "non-applicable" : "locale";
}

/** How a part counts, in a method that counts so. */
export function sortOfPartie(partie: Partie, methode: SortMethode, faits: FaitsDeclares): SortMethode {
  return methode === "locale" && isRefused(partie, faits) ? "non-applicable" : methode;
}

function isRefused({ condition }: { condition?: Condition }, faits: FaitsDeclares): boolean {
  return condition !== undefined && holds(condition, faits) === "faux";
}

function holds({ si, precision }: Condition, faits: FaitsDeclares) {
  return precision ? "vrai" : evaluateExpression(si, faits);
}

function motifRefus({ si, mots }: Condition, faits: FaitsDeclares): string {
  const declares = faitsNommes(si)
    .filter((id) => faits.has(id))
    .map((id) => `${id} : ${inWords(faits.get(id))}`);
  return `${citer(mots)}, et la structure déclare ${enumerer(declares)}`;
}

function motifInconnu(conditions: readonly Condition[], faits: FaitsDeclares): string {
  const inconnus = new Set(conditions.flatMap(({ si }) => faitsInconnus(si, faits)));
  const mots = [...new Set(conditions.map(({ mots }) => citer(mots)))];
  return `${enumerer(mots)} : ${inconnus.size > 1 ? "faits non déclarés" : "fait non déclaré"} (${enumerer([...inconnus])})`;
}

/** Facts that an expression names and that say nothing yet: absent, or of another type than expected. */
function faitsInconnus(si: Condition["si"], faits: FaitsDeclares): string[] {
  if ("tous" in si) return si.tous.flatMap((partie) => faitsInconnus(partie, faits));
  if ("un" in si) return si.un.flatMap((partie) => faitsInconnus(partie, faits));
  if ("non" in si) return faitsInconnus(si.non, faits);
  return evaluateExpression(si, faits) === "inconnu" ? [si.fait] : [];
}

function inWords(valeur: boolean | string | undefined): string {
  if (typeof valeur === "string") return valeur;
  return valeur ? "oui" : "non";
}
