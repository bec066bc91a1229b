import type {
  Bloc,
  Condition,
  Engagement,
  MethodeControle,
  Module,
  Referentiel,
  SousEngagement,
} from "../../domain/referentiel.ts";
import { oneLine } from "../text/safe.ts";
import type { Style } from "../text/style.ts";
import { wrap } from "../text/wrap.ts";

/** The whole text of a module, engagement by engagement, each method under the sous-engagement that it checks. */
export function moduleText(
  referentiel: Referentiel,
  module: Module,
  style: Style,
  largeur: number,
): string[] {
  const natures = new Map(referentiel.natures.map(({ id, libelle }) => [id, libelle]));
  const text = (words: string, first: string, next = " ".repeat(first.length)) =>
    wrap(oneLine(words), largeur, first, next);
  const condition = (one: Condition | undefined, margin: string) =>
    one ? text(`Selon les cas : ${one.mots}`, margin).map(style.info) : [];

  const method = ({ id, texte, controle, periode, natures: ids }: MethodeControle): string[] => [
    ...text(`${id} ${texte}`, "      contrôle : ", " ".repeat(8)),
    ...(controle === "central" ? text("sans contrôle en préfecture", "        ").map(style.faible) : []),
    ...(periode ? text(`tous les ${periode.mois} mois (${periode.mots})`, "        ").map(style.faible) : []),
    ...(ids.length
      ? text(`natures de preuve : ${ids.map((one) => natures.get(one) ?? one).join(", ")}`, "        ").map(
          style.faible,
        )
      : []),
  ];

  const sousEngagement = ({ id, blocs, condition: si, methodesControle }: SousEngagement): string[] => [
    ...blocs.flatMap((bloc, index) =>
      blocLines(bloc, index === 0 ? `  ${id.padEnd(5)} ` : " ".repeat(8), text),
    ),
    ...condition(si, " ".repeat(8)),
    ...methodesControle.flatMap(method),
  ];

  const engagement = ({ numero, texte, note, condition: si, sousEngagements }: Engagement): string[] => [
    "",
    ...text(texte, `${numero}. `).map(style.fort),
    ...(note ? text(note, "  ").map(style.faible) : []),
    ...condition(si, "  "),
    ...sousEngagements.flatMap(sousEngagement),
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
    ...(module.preambule ?? []).flatMap((bloc) => blocLines(bloc, "  ", text)),
    ...condition(module.condition, "  "),
    ...module.engagements.flatMap((one) => [...rubriqueOf(one), ...engagement(one)]),
    "",
    ...text(`Natures de preuve : ${referentiel.avis}.`, "").map(style.faible),
  ];
}

function blocLines(bloc: Bloc, first: string, text: (words: string, first: string) => string[]): string[] {
  if (typeof bloc === "string") return text(bloc, first);
  if ("note" in bloc) return text(bloc.note, first);
  if ("intitule" in bloc) return text(bloc.intitule, first);
  return bloc.liste.flatMap((item) => text(item, `${" ".repeat(first.length)}- `));
}
