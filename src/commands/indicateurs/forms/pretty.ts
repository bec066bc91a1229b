import {
  ecartEnMots,
  exclusEnMots,
  intervalleEnMots,
  partEnMots,
  valeurEnMots,
} from "../../../domain/chiffres.ts";
import { compter } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type {
  IndicateurPublie,
  Indicateurs,
  MesurePubliee,
  StructureMesuree,
} from "../../../generated/indicateurs.ts";
import { createFeuille, type PageDeTerminal } from "../../../show/text/feuille.ts";
import { withoutCiCommands } from "../../../show/text/safe.ts";
import { createStyle } from "../../../show/text/style.ts";
import { detailOf } from "./detail.ts";
import type { OptionsIndicateurs } from "./options.ts";
import { sparkline, targetOf } from "./words.ts";

/** Each indicator with its figure, its trend and its target; one of them in detail where it was asked for. */
export function formatIndicateurs(
  { date, structures }: Indicateurs,
  { couleur, largeur, detail }: OptionsIndicateurs,
): string {
  const feuille = createFeuille(createStyle(couleur), largeur);
  const blocks = structures.map((structure) => [
    ...head(feuille, structure, date),
    ...structure.indicateurs.flatMap((one) => [
      "",
      ...(detail ? detailOf(feuille, one) : summary(feuille, one)),
    ]),
    ...(structure.indicateurs.length === 0 ? empty(feuille) : []),
  ]);
  return withoutCiCommands(`${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`);
}

function head(feuille: PageDeTerminal, { nom, fictif }: StructureMesuree, date: string): string[] {
  const { style } = feuille;
  return [
    ...feuille.text(`Indicateurs de ${nom}, au ${enToutesLettres(date)}`).map(style.fort),
    ...(fictif
      ? feuille.text("STRUCTURE FICTIVE : ces données sont un exemple.").map(style.avertissement)
      : []),
  ];
}

function empty(feuille: PageDeTerminal): string[] {
  return feuille.text(
    "quali.yaml ne déclare aucun indicateur. « quali indicateurs --definitions » donne ceux qui existent, et leurs colonnes.",
  );
}

function summary(feuille: PageDeTerminal, one: IndicateurPublie): string[] {
  const { style } = feuille;
  const title = feuille.text(`${one.titre} (${one.id})`).map(style.fort);
  if (!one.utilisable) return [...title, ...feuille.text(one.motif ?? "", "  ✗ ").map(style.erreur)];
  const { close, enCours, unite, serie = [] } = one;
  return [
    ...title,
    ...(close ? feuille.text(figure(close, one), "  ") : []),
    ...trend(feuille, one),
    ...(serie.length > 1 ? feuille.text(`tendance ${sparkline(serie)}`, "  ") : []),
    ...(enCours && enCours.lignes > 0
      ? feuille.text(`en cours, ${enCours.periode.nom} : ${valeurEnMots(enCours.valeur, unite)}`, "  ")
      : []),
    ...remarks(feuille, one),
  ];
}

function figure(close: MesurePubliee, one: IndicateurPublie): string {
  const share = partEnMots(close);
  const target = targetOf(one);
  const none = close.valeur === null ? " (aucune donnée)" : "";
  const more = [
    intervalleEnMots(close.intervalle, one.unite),
    target && `cible ${target}`,
    exclusEnMots(close.exclues),
    close.petit ? "peu de lignes, à lire avec prudence" : "",
  ].filter((part) => part !== "");
  const said = `${close.periode.nom} : ${valeurEnMots(close.valeur, one.unite)}${none}${share && ` (${share})`}`;
  return [said, ...more].join(" ; ");
}

function trend(
  feuille: PageDeTerminal,
  { close, precedente, anneePrecedente, unite }: IndicateurPublie,
): string[] {
  const before = ecartEnMots(close?.valeur, precedente?.valeur, unite);
  const year = ecartEnMots(close?.valeur, anneePrecedente?.valeur, unite);
  const told = [before && `${before} depuis la période précédente`, year && `${year} sur un an`].filter(
    (part) => part !== "",
  );
  return told.length > 0 ? feuille.text(told.join(" ; "), "  ") : [];
}

function remarks(
  feuille: PageDeTerminal,
  { nombreIllisibles = 0, nombreSignalees = 0, registres }: IndicateurPublie,
): string[] {
  const doublons = registres.reduce((sum, registre) => sum + registre.doublons, 0);
  const s = nombreIllisibles > 1 ? "s" : "";
  const said = [
    nombreIllisibles > 0 ? `${compter(nombreIllisibles, "ligne")} illisible${s}, laissée${s} de côté` : "",
    nombreSignalees > 0 ? `${nombreSignalees} à vérifier` : "",
    doublons > 0 ? `${compter(doublons, "ligne")} en double` : "",
  ].filter((part) => part !== "");
  return said.length > 0
    ? feuille.text(`${said.join(" ; ")} (--indicateur les montre)`, "  ! ").map(feuille.style.avertissement)
    : [];
}
