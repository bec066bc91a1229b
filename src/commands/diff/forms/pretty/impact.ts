import { oneLine, readable, withoutCiCommands } from "../../../../show/text/safe.ts";
import { createStyle } from "../../../../show/text/style.ts";
import { wrap } from "../../../../show/text/wrap.ts";
import type { Diff, Impact, Travail } from "../../types.ts";
import type { OptionsDiff } from "../formatter.ts";
import { idsLabel, originOf } from "../words.ts";
import {
  byGeste,
  filesInWords,
  GESTE,
  gestesInWords,
  modulesInWords,
  newOnes,
  promisesOf,
} from "../words-impact.ts";

/** The work list of one structure: what carries over, what must be looked at, made or put away. */
export function formatImpactPretty(diff: Diff, impact: Impact, options: OptionsDiff): string {
  const { largeur, quiet } = options;
  const style = createStyle(options.couleur);
  const { structure } = impact;
  const intro = [
    ...wrap(readable(`${structure.nom} : de ${diff.de} à ${diff.vers}`), largeur).map(style.fort),
    ...(structure.fictif ? ["STRUCTURE FICTIVE : ces données sont un exemple."] : []),
    ...wrap(`${gestesInWords(impact)}.`, largeur),
    ...(quiet ? [] : wrap(originOf(diff), largeur)),
  ];
  const modules = [
    "",
    style.fort("Modules"),
    ...modulesInWords(impact).flatMap((text) => wrap(text, largeur, "  ")),
  ];
  const sections = byGeste(impact).flatMap(({ geste, travaux }) => [
    "",
    style.fort(`${GESTE[geste].titre} (${travaux.length})`),
    ...(geste === "creer"
      ? created(diff, travaux, options)
      : travaux.flatMap((one) => taskLines(one, options))),
  ]);
  return withoutCiCommands(`${[...intro, ...modules, ...sections].join("\n")}\n`);
}

function taskLines(travail: Travail, { largeur, quiet }: OptionsDiff): string[] {
  const files = filesInWords(travail);
  const head = `  ${GESTE[travail.geste].icone} ${idsLabel(travail)}${files ? ` : ${files}` : ""}`;
  if (quiet) return [head];
  return [
    head,
    ...travail.dossiers.flatMap((dossier) => wrap(oneLine(dossier), largeur, "      ")),
    ...(travail.raisons.length > 0 ? wrap(travail.raisons.join(" ; "), largeur, "    – ", "      ") : []),
  ];
}

/** New exigences with their promise; those that may be old ones together, those that ask nothing apart. */
function created(diff: Diff, travaux: readonly Travail[], { largeur, quiet }: OptionsDiff): string[] {
  const texts = promisesOf(diff);
  const { neufs, ouverts, centrales } = newOnes(travaux);
  const lines = neufs.flatMap(({ vers }) => {
    const [id = ""] = vers;
    return wrap(`${id} : ${texts.get(id) ?? ""}`, largeur, `  ${GESTE.creer.icone} `, "      ");
  });
  const short = () => wrap(neufs.map(idsLabel).join(", "), largeur, `  ${GESTE.creer.icone} `, "    ");
  const listed = quiet && neufs.length > 0 ? short() : quiet ? [] : lines;
  const open = `peut-être déjà promis : les sources de ${diff.de} ne le disent pas : ${ouverts.map(idsLabel).join(", ")}`;
  const nothing = `rien à faire, sans contrôle en préfecture : ${centrales.map(idsLabel).join(", ")}`;
  return [
    ...listed,
    ...(ouverts.length > 0 ? wrap(open, largeur, "  ? ", "    ") : []),
    ...(centrales.length > 0 ? wrap(nothing, largeur, "  · ", "    ") : []),
  ];
}
