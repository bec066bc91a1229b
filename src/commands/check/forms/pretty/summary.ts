import { abreger, accorder, compter, pourcent } from "../../../../domain/francais.ts";
import { enToutesLettres } from "../../../../domain/jour.ts";
import type {
  Diagnostic,
  Etat,
  ExigenceJugee,
  Jugement,
  StructureJugee,
} from "../../../../domain/resultat.ts";
import { oneLine } from "../../../../show/text/safe.ts";
import { byExigence } from "./by-exigence.ts";
import { isFaultInText } from "./fault-in-text.ts";
import { type Page, paragraph } from "./page.ts";
import { nameOfExigence } from "./title.ts";
import { GRAVITES } from "./words.ts";

const IDS = 12;
const STEPS = 5;
const DEADLINES = 5;

/** What to see to first. */
const URGENCES: readonly Etat[] = ["manquant", "perime", "a-revoir", "documente"];

/** In plain words, for someone who reads nothing else: what is there, what is not, what to do, what comes. */
export function summary(page: Page, structure: StructureJugee, jugement: Jugement): string[] {
  const title = structure.jugements.length > 1 ? `En clair, ${jugement.referentiel}` : "En clair";
  return [
    ...paragraph(page, title).map(page.style.fort),
    ...sentences(jugement).flatMap((sentence) => paragraph(page, sentence, "  ")),
    ...section(page, "À faire d’abord", steps(page, structure, jugement)),
    ...section(page, "Prochaines échéances", deadlines(page, jugement)),
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
    `Documentées : ${documentees} sur ${controlees} (${pourcent(documentees, controlees)}).`,
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

/** Errors, then warnings; what is missing, then out of date, then to qualify; each exigence or file once. */
function steps(page: Page, structure: StructureJugee, jugement: Jugement): string[] {
  const etats = new Map(jugement.exigences.map(({ id, etat }) => [id, etat]));
  const rank = ({ gravite, exigence }: Diagnostic) =>
    GRAVITES.indexOf(gravite) * 10 + URGENCES.indexOf(etats.get(exigence ?? "") ?? "documente");
  const own = page.diagnostics
    .filter((one) => !one.suppression && one.gravite !== "info")
    .filter(({ referentiel }) =>
      referentiel === undefined ? jugement.principal : referentiel === jugement.referentiel,
    )
    .sort((a, b) => rank(a) - rank(b) || byExigence(a.exigence, b.exigence));
  const subjects = new Map<string, Diagnostic>();
  for (const one of own) {
    const subject = one.exigence ?? one.fichier ?? one.regle;
    if (!subjects.has(subject)) subjects.set(subject, one);
  }
  return Array.from(subjects)
    .slice(0, STEPS)
    .map(([subject, one]) => {
      const shown = one.exigence ? nameOfExigence(structure, one.referentiel, subject) : subject;
      return `${oneLine(shown)} : ${oneLine(stepOf(one))}`;
    });
}

function stepOf(diagnostic: Diagnostic): string {
  const { message, aide } = diagnostic;
  if (aide === undefined) return message;
  // « Vouliez-vous dire … ? » says nothing without what was written.
  return isFaultInText(diagnostic) ? `${message} ${aide}` : aide;
}

/** The days on which evidence will lapse, the nearest first. */
function deadlines(page: Page, { exigences }: Jugement): string[] {
  const byDay = new Map<string, string[]>();
  for (const { id, echeance } of exigences.filter(isComing(page.rendu.entete.date))) {
    if (echeance) byDay.set(echeance, [...(byDay.get(echeance) ?? []), oneLine(id)]);
  }
  return Array.from(byDay)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, DEADLINES)
    .map(([day, ids]) => `${enToutesLettres(day)} : ${abreger(ids, IDS)}`);
}

const isComing = (date: string) => (exigence: ExigenceJugee) =>
  exigence.echeance !== undefined && exigence.echeance >= date;
