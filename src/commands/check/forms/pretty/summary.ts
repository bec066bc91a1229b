import { REGLES } from "../../../../checks/index.ts";
import { abreger, accorder, compter, pourcent } from "../../../../domain/francais.ts";
import { groupBy } from "../../../../domain/grouper.ts";
import { enToutesLettres } from "../../../../domain/jour.ts";
import type { Etat, ExigenceJugee, Jugement, StructureJugee } from "../../../../domain/resultat.ts";
import { saidOfCovers } from "../../../../domain/synthese.ts";
import { type Priorite, prioritesOf } from "../../../../results/priorites.ts";
import { oneLine, readable } from "../../../../show/text/safe.ts";
import { areMany } from "./alike.ts";
import { type Page, paragraph } from "./page.ts";
import { nameOfExigence, sayingOf } from "./title.ts";

const IDS = 12;
const STEPS = 5;
const DEADLINES = 5;

/** In plain words, for someone who reads nothing else: what is there, what is not, what to do, what comes. */
export function summary(page: Page, structure: StructureJugee, jugement: Jugement): string[] {
  const title = structure.jugements.length > 1 ? `En clair, ${jugement.referentiel}` : "En clair";
  return [
    ...paragraph(page, title).map(page.style.fort),
    ...sentences(jugement).flatMap((sentence) => paragraph(page, sentence, "  ")),
    ...section(page, "À faire d’abord", steps(page, structure, jugement)),
    ...section(page, "Prochaines échéances", deadlines(page, structure, jugement)),
  ];
}

function section(page: Page, title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return ["", page.style.fort(title), ...items.flatMap((item) => paragraph(page, item, "  – "))];
}

function sentences(jugement: Jugement): string[] {
  const { synthese } = jugement;
  const { controlees, documentees, exigences } = synthese;
  if (controlees === 0) return ["Aucune exigence n’est à contrôler dans les modules choisis."];
  const engagements = new Set(jugement.exigences.map(({ engagement }) => engagement)).size;
  const found = [
    `${compter(engagements, "engagement")}, ${compter(exigences, "exigence")} dans les modules choisis, dont ${compter(controlees, "contrôlée")}.`,
    `Documentées : ${documentees} sur ${controlees} (${pourcent(documentees, controlees)})${saidOfCovers(jugement.exigences)}.`,
  ];
  const kinds: [Etat, (n: number) => string][] = [
    ["manquant", (n) => `Sans preuve qui compte : ${compter(n, "exigence")}`],
    ["perime", (n) => `Avec une preuve trop ancienne : ${compter(n, "exigence")}`],
    ["a-revoir", (n) => `À qualifier ou à revoir : ${compter(n, "exigence")}`],
    [
      "exclu",
      (n) => `${accorder(n, "Exclue", "Exclues")} par décision de la structure : ${compter(n, "exigence")}`,
    ],
  ];
  for (const [etat, words] of kinds) {
    const list = jugement.exigences.filter((exigence) => exigence.etat === etat);
    if (list.length)
      found.push(
        `${words(list.length)} (${abreger(
          list.map(({ id }) => oneLine(id)),
          IDS,
        )}).`,
      );
  }
  return [...found, ...aside(jugement)];
}

function aside({ synthese, exigences }: Jugement): string[] {
  const toConfirm = exigences.filter(({ applicabilite }) => applicabilite === "a-confirmer").length;
  const parts = [
    synthese.centrales ? `${compter(synthese.centrales, "exigence")} sans contrôle en préfecture` : "",
    synthese.nonApplicables ? `${compter(synthese.nonApplicables, "exigence")} sans objet ici` : "",
    toConfirm ? `${compter(toConfirm, "exigence")} dont l’applicabilité reste à confirmer` : "",
  ].filter((part) => part);
  return parts.length ? [`À part : ${parts.join(" ; ")}.`] : [];
}

/** In the one order of priorities, each exigence once; many that lack the same stand as one, where the first of them does. */
function steps(page: Page, structure: StructureJugee, jugement: Jugement): string[] {
  const own = prioritesOf(structure, page.diagnostics).filter(({ jugement: of }) =>
    of === null ? jugement.principal : of === jugement,
  );
  const alike = groupBy(own, kindOf);
  const told = new Map<string, string>();
  for (const priorite of own) {
    const same = alike.get(kindOf(priorite)) ?? [];
    const many = areMany(same);
    const key = many ? kindOf(priorite) : String(told.size);
    if (!told.has(key)) told.set(key, many ? stepOfMany(same) : stepOf(structure, priorite));
    if (told.size === STEPS) break;
  }
  return [...told.values()];
}

const kindOf = (priorite: Priorite) => `${priorite.gravite} ${ruleOf(priorite)}`;
const ruleOf = ({ constats: [first] }: Priorite) => first?.regle ?? "";

function stepOfMany(same: readonly Priorite[]): string {
  const { titre = "", remede = "" } = REGLES.get(same[0] ? ruleOf(same[0]) : "") ?? {};
  const names = same.flatMap(({ exigence }) => (exigence ? [oneLine(exigence.id)] : []));
  const which = names.length > 1 ? ` (${abreger(names, 3)})` : "";
  return `${titre} : ${compter(same.length, "constat")}${which}. ${remede}`;
}

/** The fact, then the first thing to do about it. */
function stepOf(structure: StructureJugee, { constats: [first] }: Priorite): string {
  if (!first) return "";
  const { exigence, referentiel, fichier, aide = "" } = first;
  const subject = exigence ? nameOfExigence(structure, referentiel, exigence) : (fichier ?? "");
  // « 26.1 : pas de preuve » begins with its subject.
  const saying = sayingOf(structure, first);
  const said = saying.startsWith(subject) && /^\s:\s/.test(saying.slice(subject.length));
  const message = said ? saying.slice(subject.length + 3) : saying;
  const [advice] = aide.split(/(?<=[.…]) (?=\p{Lu})/u);
  return oneLine(`${subject ? `${subject} : ` : ""}${message} ${advice ?? ""}`.trimEnd());
}

/** The days on which evidence will lapse, the nearest first. */
function deadlines(page: Page, structure: StructureJugee, { exigences, referentiel }: Jugement): string[] {
  const byDay = new Map<string, string[]>();
  for (const { id, echeance } of exigences.filter(isComing(page.rendu.entete.date))) {
    const name = readable(nameOfExigence(structure, referentiel, id));
    if (echeance) byDay.set(echeance, [...(byDay.get(echeance) ?? []), name]);
  }
  return Array.from(byDay)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, DEADLINES)
    .map(([day, ids]) => `${enToutesLettres(day)} : ${abreger(ids, IDS)}`);
}

/** What others cover falls due with them. */
const isComing = (date: string) => (exigence: ExigenceJugee) =>
  exigence.echeance !== undefined && exigence.echeance >= date && !exigence.correspondance;
