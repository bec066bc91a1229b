import type { Diagnostic, Gravite, StructureJugee } from "../../../domain/resultat.ts";
import { oneLine, withoutCiCommands } from "../../../show/text/safe.ts";
import { annotationOf, phraseOf } from "./annotation.ts";
import type { Forme, OptionsRendu, RenduDeStructure } from "./formatter.ts";
import { openOnes } from "./open-ones.ts";

const COMMANDE: Record<Gravite, string> = { erreur: "error", avertissement: "warning", info: "notice" };

/** Annotations that GitHub and Forgejo show at the line of each finding: a command of the log a finding. */
export const github: Forme = {
  entre: "",
  entreSuites: "",
  debut: () => "",
  une: (rendu, options) => ({ texte: linesOf(rendu, rendu.structure, options) }),
  milieu: () => "",
  general: () => ({}),
  fin: (bilan, _vide, options) => linesOf(bilan, null, options),
};

function linesOf(
  { diagnostics, montres }: Pick<RenduDeStructure, "diagnostics" | "montres">,
  structure: StructureJugee | null,
  options: OptionsRendu,
): string {
  const wantsInfo = options.verbose || options.failOn === "info";
  return openOnes(diagnostics)
    .filter((one) => (montres === null || montres.has(one)) && (wantsInfo || one.gravite !== "info"))
    .map((one) => command(one, structure, options))
    .join("");
}

function command(diagnostic: Diagnostic, structure: StructureJugee | null, options: OptionsRendu): string {
  const { gravite, regle, aide } = diagnostic;
  const { fichier, ligne, colonne } = annotationOf(options, structure, diagnostic);
  const properties = [
    `file=${property(fichier)}`,
    `line=${ligne}`,
    ...(colonne === undefined ? [] : [`col=${colonne}`]),
    `title=${property(regle)}`,
  ];
  const text = [phraseOf(structure, diagnostic), ...(aide === undefined ? [] : [oneLine(aide)])];
  return `::${COMMANDE[gravite]} ${properties.join(",")}::${text.map(data).join("%0A")}\n`;
}

/** What the runner decodes in a message; a command within would not run, and does not look like one either. */
function data(text: string): string {
  return withoutCiCommands(text.replaceAll("::", "·:"))
    .replaceAll("%", "%25")
    .replace(/\r/g, "%0D")
    .replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(oneLine(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
