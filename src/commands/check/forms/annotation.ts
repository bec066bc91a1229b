import type { Diagnostic, StructureJugee } from "../../../domain/resultat.ts";
import { oneLine } from "../../../show/text/safe.ts";
import type { OptionsRendu } from "./formatter.ts";
import { rebase } from "./pretty/place.ts";
import { nameOfExigence, sayingOf } from "./pretty/title.ts";
import { aggravated } from "./pretty/words.ts";

/** Where a program shows a finding: at a line of a file, from the top of the repository. */
export interface Annotation {
  fichier: string;
  ligne: number;
  colonne: number | undefined;
}

/** A finding of a whole file stands at its first line. */
export function annotationOf(
  { sommet }: OptionsRendu,
  structure: StructureJugee | null,
  { fichier = "", ligne = 1, colonne }: Diagnostic,
): Annotation {
  return { fichier: rebase(sommet, structure, fichier), ligne, colonne };
}

/** « 9.2 » or « sp:8 » before the message of a finding that does not begin by it. */
export function phraseOf(
  structure: StructureJugee | null,
  diagnostic: Pick<Diagnostic, "exigence" | "referentiel" | "message" | "graviteAvant">,
): string {
  const { exigence, referentiel, graviteAvant } = diagnostic;
  const saying = sayingOf(structure, diagnostic);
  const said = graviteAvant === undefined ? saying : `${saying} ${aggravated(graviteAvant)}`;
  if (exigence === undefined) return oneLine(said);
  const nom = nameOfExigence(structure, referentiel, exigence);
  return oneLine(said.startsWith(nom) ? said : `${nom}\u00a0: ${said}`);
}
