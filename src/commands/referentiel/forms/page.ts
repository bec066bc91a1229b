import { compter } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import {
  editionsOf,
  exigencesOf,
  type Module,
  type Referentiel,
  referenceOf,
} from "../../../domain/referentiel.ts";
import { readable, withoutCiCommands } from "../../../show/text/safe.ts";
import { createStyle, type Style } from "../../../show/text/style.ts";
import { wrap } from "../../../show/text/wrap.ts";
import { disagreements, gaps } from "./apparat.ts";
import { apart, moduleText } from "./module-text.ts";

/** The référentiel as a page for the terminal: its plan, or the whole text of `modules` where some are asked for. */
export function formatPage(
  referentiel: Referentiel,
  modules: ReadonlySet<number>,
  { couleur, largeur }: { couleur: boolean; largeur: number },
): string {
  const style = createStyle(couleur);
  const chosen = referentiel.modules.filter(({ numero }) => modules.has(numero));
  const lines = [
    ...identity(referentiel, style, largeur),
    ...(chosen.length
      ? chosen.flatMap((module) => ["", ...moduleText(referentiel, module, style, largeur)])
      : [
          ...referentiel.modules.flatMap((module) => ["", ...plan(module, style, largeur)]),
          ...remarks(referentiel, largeur),
        ]),
  ];
  return withoutCiCommands(`${lines.join("\n")}\n`);
}

function identity(referentiel: Referentiel, style: Style, largeur: number): string[] {
  const { titre, date } = referentiel;
  const exigences = compter(exigencesOf(referentiel).length, "exigence");
  return [
    ...wrap(`${readable(titre)} (${referenceOf(referentiel)})`, largeur).map(style.fort),
    ...wrap(`${enToutesLettres(date)}, ${editionsOf(referentiel)} ; ${exigences}.`, largeur),
    ...referentiel.sources.flatMap((source) =>
      wrap(`Source${source.externe ? " externe" : ""} : ${readable(source.titre)}`, largeur, "", "  "),
    ),
  ];
}

function plan(module: Module, style: Style, largeur: number): string[] {
  const type = module.type === "general" ? "général" : "métier";
  return [
    ...wrap(`Module ${module.numero} (${type}) ${readable(module.titre)}`, largeur).map(style.fort),
    ...module.engagements.flatMap(({ numero, texte }) =>
      wrap(readable(texte), largeur, `  ${String(numero).padStart(2)}. `, " ".repeat(6)),
    ),
  ];
}

function remarks(referentiel: Referentiel, largeur: number): string[] {
  const { errata, doutes } = referentiel;
  const notes = [
    errata.length ? `${compter(errata.length, "faute")} de lecture de la source, corrigées et listées.` : "",
    doutes.length ? `${compter(doutes.length, "doute")} de lecture, laissés tels quels.` : "",
    ...disagreements(referentiel),
    ...gaps(referentiel),
  ];
  return apart(
    notes.filter((note) => note),
    largeur,
  );
}
