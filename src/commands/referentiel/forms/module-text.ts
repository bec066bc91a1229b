import { frequence } from "../../../domain/delais.ts";
import type {
  Bloc,
  Condition,
  Engagement,
  MethodeControle,
  Module,
  Partie,
  Periode,
  Referentiel,
  SousEngagement,
} from "../../../domain/referentiel.ts";
import { readable } from "../../../show/text/safe.ts";
import type { Style } from "../../../show/text/style.ts";
import { wrap } from "../../../show/text/wrap.ts";
import { disagreements, gaps, readings } from "./apparat.ts";

/** The whole text of a module, engagement by engagement, each method under the sous-engagement that it checks. */
export function moduleText(
  referentiel: Referentiel,
  module: Module,
  style: Style,
  largeur: number,
): string[] {
  const natures = new Map(referentiel.natures.map(({ id, libelle }) => [id, libelle]));
  const text = (words: string, first: string, next = " ".repeat(first.length)) =>
    wrap(readable(words), largeur, first, next);
  const condition = (one: Condition | undefined, margin: string) =>
    one ? text(`Selon les cas : ${one.mots}`, margin).map(style.info) : [];
  const period = (one: Periode | undefined, margin: string) =>
    one ? text(`${frequence(one.mois)} (${one.mots})`, margin).map(style.faible) : [];
  const variants = (lu: Parameters<typeof readings>[0], margin: string) =>
    readings(lu).flatMap((reading) => text(reading, margin).map(style.faible));

  const named = (ids: readonly string[]) =>
    `natures de preuve : ${ids.map((one) => natures.get(one) ?? one).join(", ")}`;

  const parts = (parties: readonly Partie[] = []) =>
    parties.flatMap((partie) => [
      ...text(partie.objet, `        ${partie.id} `, " ".repeat(10)),
      ...period(partie.periode, " ".repeat(10)),
      ...text(named(partie.natures), " ".repeat(10)).map(style.faible),
    ]);

  const method = ({ id, texte, controle, periode, natures: ids, parties }: MethodeControle): string[] => [
    ...text(`${id} ${texte}`, "      contrôle : ", " ".repeat(8)),
    ...(controle === "central" ? text("sans contrôle en préfecture", "        ").map(style.faible) : []),
    ...parts(parties),
    ...period(periode, "        "),
    ...(ids.length && !parties ? text(named(ids), "        ").map(style.faible) : []),
  ];

  const sousEngagement = (one: SousEngagement): string[] => [
    ...one.blocs.flatMap((bloc, index) =>
      blocLines(bloc, index === 0 ? `  ${one.id.padEnd(5)} ` : " ".repeat(8), text),
    ),
    ...variants(one, " ".repeat(8)),
    ...condition(one.condition, " ".repeat(8)),
    ...period(one.periode, " ".repeat(8)),
    ...parts(one.parties),
    ...one.methodesControle.flatMap(method),
  ];

  const engagement = (one: Engagement): string[] => [
    "",
    ...text(one.texte, `${one.numero}. `).map(style.fort),
    ...(one.note ? text(one.note, "  ").map(style.faible) : []),
    ...variants(one, "  "),
    ...condition(one.condition, "  "),
    ...period(one.periode, "  "),
    ...parts(one.parties),
    ...one.sousEngagements.flatMap(sousEngagement),
  ];

  let rubrique: string | undefined;
  const rubriqueOf = ({ rubrique: lettre }: Engagement): string[] => {
    if (lettre === rubrique) return [];
    rubrique = lettre;
    const found = module.rubriques.find((one) => one.lettre === lettre);
    return found ? ["", ...text(`${found.lettre} - ${found.titre}`, "").map(style.info)] : [];
  };

  return [
    ...text(`Module ${module.numero} ${module.titre}`, "").map(style.fort),
    ...variants(module, "  "),
    ...(module.preambule ?? []).flatMap((bloc) => blocLines(bloc, "  ", text)),
    ...condition(module.condition, "  "),
    ...module.engagements.flatMap((one) => [...rubriqueOf(one), ...engagement(one)]),
    ...apart([...disagreements(referentiel, module), ...gaps(referentiel, module)], largeur),
    "",
    ...text(`Natures de preuve : ${referentiel.avis}.`, "").map(style.faible),
  ];
}

/** Remarks set apart from the text, each keeping its own margin. */
export function apart(remarks: readonly string[], largeur: number): string[] {
  if (remarks.length === 0) return [];
  const margin = (remark: string) => " ".repeat(remark.search(/\S/));
  return [
    "",
    ...remarks.flatMap((one) => wrap(readable(one).trim(), largeur, margin(one), `${margin(one)}  `)),
  ];
}

function blocLines(bloc: Bloc, first: string, text: (words: string, first: string) => string[]): string[] {
  if (typeof bloc === "string") return text(bloc, first);
  if ("note" in bloc) return text(bloc.note, first);
  if ("intitule" in bloc) return text(bloc.intitule, first);
  return bloc.liste.flatMap((item) => text(item, `${" ".repeat(first.length)}- `));
}
