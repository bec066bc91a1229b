import type { Diagnostic, Gravite, StructureJugee } from "../../../domain/resultat.ts";
import { jsonItems } from "../../../show/text/json.ts";
import { oneLine } from "../../../show/text/safe.ts";
import { annotationOf, phraseOf } from "./annotation.ts";
import type { Forme, OptionsRendu } from "./formatter.ts";
import { openOnes } from "./open-ones.ts";

const SEVERITE: Record<Gravite, string> = { erreur: "major", avertissement: "minor", info: "info" };

/** GitLab's report of code quality, of the findings that nothing silences. */
export const gitlab: Forme = {
  entre: ",",
  entreSuites: "",
  debut: () => "[",
  une: ({ structure, diagnostics }, options) => ({ texte: entries(diagnostics, structure, options) }),
  milieu: () => "",
  general: () => ({}),
  fin: ({ diagnostics }, vide, options) => {
    const rest = entries(diagnostics, null, options);
    const before = rest !== "" && !vide ? "," : "";
    return `${before}${rest}${vide && rest === "" ? "" : "\n"}]\n`;
  },
};

function entries(
  diagnostics: readonly Diagnostic[],
  structure: StructureJugee | null,
  options: OptionsRendu,
): string {
  return jsonItems(
    openOnes(diagnostics).map((one) => entryOf(one, structure, options)),
    2,
  );
}

function entryOf(diagnostic: Diagnostic, structure: StructureJugee | null, options: OptionsRendu): object {
  const { regle, gravite, aide, empreinte } = diagnostic;
  const { fichier, ligne } = annotationOf(options, structure, diagnostic);
  const sentence = phraseOf(structure, diagnostic);
  return {
    description: aide === undefined ? sentence : `${sentence} ${oneLine(aide)}`,
    check_name: regle,
    fingerprint: empreinte,
    severity: SEVERITE[gravite],
    location: { path: fichier, lines: { begin: ligne } },
  };
}
