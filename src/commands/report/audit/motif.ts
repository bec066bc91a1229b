import type { Condition, Exigence, Fait } from "../../../domain/referentiel.ts";
import { conditionsOfMethode } from "../../../domain/referentiel.ts";
import type { ExigenceJugee } from "../../../domain/resultat.ts";
import { evaluateExpression, type FaitsDeclares, faitsNommes } from "../../../selection/expression.ts";

export interface LectureDesFaits {
  declares: FaitsDeclares;
  faits: ReadonlyMap<string, Fait>;
}

/** Why an exigence does not apply, or what is left to confirm: the words of the text, then the question and its answer. */
export function motifOf(exigence: Exigence, jugee: ExigenceJugee, lecture: LectureDesFaits): string | null {
  const { applicabilite, motifApplicabilite = null } = jugee;
  const wanted = WANTED.get(applicabilite);
  if (!wanted) return motifApplicabilite;
  const conditions = [...exigence.conditions, ...exigence.methodes.flatMap(conditionsOfMethode)].filter(
    ({ si, precision }) => !precision && evaluateExpression(si, lecture.declares) === wanted,
  );
  const told = new Set(
    conditions.slice(0, wanted === "faux" ? 1 : undefined).map((one) => tell(one, lecture)),
  );
  return told.size === 0 ? motifApplicabilite : [...told].join(" ");
}

const WANTED: ReadonlyMap<string, "faux" | "inconnu"> = new Map([
  ["non-applicable", "faux"],
  ["a-confirmer", "inconnu"],
]);

function tell({ si, mots }: Condition, { declares, faits }: LectureDesFaits): string {
  const answers = faitsNommes(si).map((id) => {
    const fait = faits.get(id);
    return `${fait?.question ?? id} ${answerOf(declares.get(id))}`;
  });
  return `« ${mots} » : ${answers.join(" ")}`;
}

function answerOf(valeur: boolean | string | undefined): string {
  if (valeur === undefined) return "Non déclaré.";
  if (typeof valeur === "string") return `${valeur}.`;
  return valeur ? "Oui." : "Non.";
}
