import { capitalise, compter } from "../../../domain/francais.ts";
import { daysBetween, enToutesLettres, type Jour } from "../../../domain/jour.ts";
import type { Agenda, AgendaDeStructure, Evenement } from "../../../generated/agenda.ts";
import type { Support } from "../../../session/formats.ts";
import { createFeuille, type PageDeTerminal } from "../../../show/text/feuille.ts";
import { withoutCiCommands } from "../../../show/text/safe.ts";
import { createStyle } from "../../../show/text/style.ts";
import { padEnd } from "../../../show/text/width.ts";

/** What is late, then month by month; what has no day comes last. */
export function formatAgenda(
  { date, jusquAu, service, structures }: Agenda,
  { couleur, largeur, quiet }: Support & { quiet: boolean },
): string {
  const feuille = createFeuille(createStyle(couleur), largeur);
  const blocks = structures.map((structure) => [
    ...(quiet ? [] : headOf(structure, { date, jusquAu, service }, feuille)),
    ...bodyOf(structure, date, feuille),
  ]);
  return withoutCiCommands(`${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`);
}

function headOf(
  { nom, fictif }: AgendaDeStructure,
  { date, jusquAu, service }: { date: Jour; jusquAu: Jour; service: string | undefined },
  feuille: PageDeTerminal,
): string[] {
  const pour = service === undefined ? "" : `, service ${service}`;
  return [
    ...feuille
      .text(`${nom}, du ${enToutesLettres(date)} au ${enToutesLettres(jusquAu)}${pour}`)
      .map(feuille.style.fort),
    ...(fictif ? ["STRUCTURE FICTIVE : ces données sont un exemple."] : []),
  ];
}

function bodyOf({ evenements }: AgendaDeStructure, date: Jour, feuille: PageDeTerminal): string[] {
  if (evenements.length === 0) return ["Rien ne vient à échéance."];
  const late = evenements.filter(({ enRetard }) => enRetard);
  const dated = evenements.filter((event) => !event.enRetard && event.date !== undefined);
  const undated = evenements.filter((event) => event.date === undefined);
  const months = [...new Set(dated.map((event) => (event.date ?? "").slice(0, 7)))];
  const sections = [
    section(`En retard (${late.length})`, late, date, feuille, feuille.style.erreur),
    ...months.map((month) => {
      const title = enToutesLettres(month);
      const own = dated.filter((event) => event.date?.startsWith(month));
      return section(capitalise(title), own, date, feuille);
    }),
    section(`Sans date (${undated.length})`, undated, date, feuille),
  ];
  return sections.flatMap((lines) => (lines.length > 0 ? ["", ...lines] : []));
}

const WIDTH = "30/09".length;

function section(
  titre: string,
  evenements: readonly Evenement[],
  date: Jour,
  { style, text }: PageDeTerminal,
  mark = (line: string) => line,
): string[] {
  if (evenements.length === 0) return [];
  return [
    style.fort(titre),
    ...evenements.flatMap((event) => {
      const day = event.date === undefined ? "–" : dayIn(event.date, event.enRetard);
      const words = [event.titre, ...asides(event, date)].join(" ; ");
      return text(words, `  ${padEnd(day, event.enRetard ? LATE : WIDTH)}  `).map((line, rang) =>
        rang === 0 ? mark(line) : line,
      );
    }),
  ];
}

const LATE = "30/09/2024".length;

function dayIn(jour: Jour, whole: boolean): string {
  const [year = "", month = "", day = ""] = jour.split("-");
  return whole ? `${day}/${month}/${year}` : `${day}/${month}`;
}

function asides({ date: jour, enRetard, responsable, services }: Evenement, date: Jour): string[] {
  return [
    ...(responsable ? [responsable] : services.length > 0 ? [services.join(", ")] : []),
    ...(enRetard && jour !== undefined ? [`${compter(daysBetween(jour, date), "jour")} de retard`] : []),
  ];
}
