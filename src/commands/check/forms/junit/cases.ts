import type { Diagnostic, ExigenceJugee, Jugement, StructureJugee } from "../../../../domain/resultat.ts";
import { isControlled } from "../../../../domain/synthese.ts";
import { fails } from "../../../../results/exit-code.ts";
import { oneLine } from "../../../../show/text/safe.ts";
import { annotationOf, phraseOf } from "../annotation.ts";
import type { OptionsRendu, RenduDeStructure } from "../formatter.ts";
import { openOnes } from "../open-ones.ts";
import { textOf } from "../pretty/exigence-text.ts";
import { nameOfExigence } from "../pretty/title.ts";
import { GRAVITE, GRAVITES } from "../pretty/words.ts";

/** How a case ends that does not pass. */
type IssueDeCas =
  | { balise: "failure" | "error"; type: string; message: string; lignes: readonly string[] }
  | { balise: "skipped"; motif: string };

/** A case of a suite. */
export interface Cas {
  nom: string;
  classe: string;
  issue: IssueDeCas | null;
}

/** The cases of a structure: its exigences that are checked, in their order, then what is about none of them. */
export function casesOf(rendu: RenduDeStructure, options: OptionsRendu): Cas[] {
  const { structure, diagnostics } = rendu;
  const bySubject = new Map<string, Diagnostic[]>();
  for (const { referentiel, exigences } of structure.jugements)
    for (const one of exigences.filter(isControlled)) bySubject.set(keyOf(referentiel, one.id), []);
  const principal = structure.jugements.find((jugement) => jugement.principal)?.referentiel;
  const others: Diagnostic[] = [];
  for (const one of diagnostics) {
    const own = bySubject.get(keyOf(one.referentiel ?? principal, one.exigence));
    (own ?? others).push(one);
  }
  return [
    ...(structure.jugeable ? [] : [unjudged(structure)]),
    ...structure.jugements.flatMap((jugement) =>
      jugement.exigences
        .filter(isControlled)
        .map((one) =>
          caseOfExigence(
            rendu,
            jugement,
            one,
            bySubject.get(keyOf(jugement.referentiel, one.id)) ?? [],
            options,
          ),
        ),
    ),
    ...others.map((one) => caseOfFinding(one, structure, options)),
  ];
}

function keyOf(referentiel: string | undefined, exigence: string | undefined): string {
  return JSON.stringify([referentiel, exigence]);
}

function unjudged({ id, nom }: StructureJugee): Cas {
  const message = "Cette structure ne peut pas être jugée.";
  const issue = { balise: "error", type: "jugement-impossible", message, lignes: [message] } as const;
  return { nom, classe: `${id}.jugement`, issue };
}

function caseOfExigence(
  { structure, referentiels }: RenduDeStructure,
  jugement: Jugement,
  { id, module, etat }: ExigenceJugee,
  diagnostics: readonly Diagnostic[],
  options: OptionsRendu,
): Cas {
  const texte = textOf(referentiels.get(jugement.referentiel), id);
  const skipped = etat === "exclu" ? ({ balise: "skipped", motif: "exclusion" } as const) : null;
  return {
    nom: texte === undefined ? id : `${id} ${texte}`,
    classe: `${structure.id}.${jugement.nom}.module-${module}`,
    issue: failureOf(diagnostics, structure, options) ?? skipped,
  };
}

/** A finding about something else than an exigence that is checked. */
export function caseOfFinding(
  diagnostic: Diagnostic,
  structure: StructureJugee | null,
  options: OptionsRendu,
): Cas {
  const { regle, fichier, exigence, referentiel, empreinte, suppression } = diagnostic;
  const about = exigence === undefined ? fichier : nameOfExigence(structure, referentiel, exigence);
  const skipped = suppression
    ? ({
        balise: "skipped",
        motif: [suppression.par, suppression.motif].filter((one) => one).join(" : "),
      } as const)
    : null;
  return {
    nom: `${regle} (${[about, empreinte.slice(0, 8)].filter((part) => part).join(", ")})`,
    classe: `${structure?.id ?? "ensemble"}.constats`,
    issue: failureOf([diagnostic], structure, options) ?? skipped,
  };
}

/** One failure for all findings that fail the command; null where none does. */
function failureOf(
  diagnostics: readonly Diagnostic[],
  structure: StructureJugee | null,
  options: OptionsRendu,
): IssueDeCas | null {
  const failing = GRAVITES.flatMap((gravite) =>
    openOnes(diagnostics).filter((one) => one.gravite === gravite && failsRun(one, options)),
  );
  const [worst] = failing;
  if (!worst) return null;
  return {
    balise: "failure",
    type: worst.regle,
    message: phraseOf(structure, worst),
    lignes: failing.flatMap((one) => linesOf(one, structure, options)),
  };
}

export function failsRun({ gravite }: Diagnostic, { failOn }: OptionsRendu): boolean {
  return fails({ erreur: 0, avertissement: 0, info: 0, [gravite]: 1 }, failOn);
}

/** A finding in plain text: what, where, what to do. */
export function linesOf(
  diagnostic: Diagnostic,
  structure: StructureJugee | null,
  options: OptionsRendu,
): string[] {
  const { gravite, regle, aide } = diagnostic;
  const { fichier, ligne } = annotationOf(options, structure, diagnostic);
  return [
    `${GRAVITE[gravite].nom} : ${phraseOf(structure, diagnostic)} (${regle})`,
    `  ${oneLine(fichier)}:${ligne}`,
    ...(aide === undefined ? [] : [`  → ${oneLine(aide)}`]),
  ];
}
