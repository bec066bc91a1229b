import { abreger, compter } from "../../../../domain/francais.ts";
import { enToutesLettres } from "../../../../domain/jour.ts";
import type {
  Avant,
  ConstatCompare,
  Depuis,
  EtatCompare,
  ExigenceComparee,
  StructureComparee,
  StructureJugee,
} from "../../../../domain/resultat.ts";
import { oneLine, readable, withoutCiCommands } from "../../../../show/text/safe.ts";
import type { BilanGeneral, Forme, RenduDeStructure } from "../formatter.ts";
import { findings } from "./findings.ts";
import { header } from "./header.ts";
import { createPage, type Page, paragraph, stack } from "./page.ts";
import { nameOfExigence, sayingOf } from "./title.ts";
import { ETAT, GRAVITE } from "./words.ts";

/** What changed since a commit: what is worse in full, then the calendar's part, then what is better. */
export const prettyDepuis: Forme = {
  entre: "\n",
  entreSuites: "",
  debut: () => "",
  une: (rendu, options) => ({ texte: text(section(createPage(onlyWorse(rendu), options), rendu)) }),
  milieu: () => "",
  general: () => ({}),
  fin: (bilan, vide, options) => {
    const { depuis } = bilan;
    if (!depuis) return "";
    const page = createPage(bilan, options);
    const end = text(stack([ensemble(page, depuis), unjudged(page, bilan), conclusion(page, bilan, depuis)]));
    return end === "" || vide ? end : `\n${end}`;
  },
};

function text(lines: readonly string[]): string {
  return lines.length ? withoutCiCommands(`${lines.join("\n")}\n`) : "";
}

function onlyWorse(rendu: RenduDeStructure): RenduDeStructure {
  const worse = new Set(
    rendu.comparee?.constats.flatMap(({ sens, empreinte }) => (sens === "pire" ? [empreinte] : [])),
  );
  const kept = rendu.diagnostics.filter(({ empreinte, suppression }) => !suppression && worse.has(empreinte));
  const { jugeable } = rendu.structure;
  return { ...rendu, diagnostics: jugeable ? kept : rendu.diagnostics };
}

function section(page: Page, { structure, comparee }: RenduDeStructure): string[] {
  if (!comparee) return findings(page, structure);
  const { quiet } = page.options;
  const worse = stack([findings(page, structure), exigences(page, structure, comparee, "pire")]);
  if (quiet) return worse.length ? stack([header(page, structure), worse]) : [];
  const calendar = "Par le seul passage du temps (ne fait pas échouer)";
  return stack([
    [...header(page, structure), ...before(page, comparee.avant)],
    titled(page, "Moins bien", worse),
    titled(page, calendar, changes(page, structure, comparee, "calendrier")),
    titled(page, "Mieux", changes(page, structure, comparee, "mieux")),
    titled(page, "Autres changements", changes(page, structure, comparee, "autre")),
    hidden(page, comparee),
    structure.jugeable && isUnchanged(comparee) ? [page.style.bon("Rien n’a changé.")] : [],
  ]);
}

function isUnchanged({ avant, constats, exigences }: StructureComparee): boolean {
  return avant.etat === "jugee" && constats.length + exigences.length === 0;
}

function titled(page: Page, titre: string, lines: readonly string[]): string[] {
  return lines.length ? [page.style.fort(titre), "", ...lines] : [];
}

const ABSENTE = "La structure n’y était pas : ses constats comptent comme nouveaux.";

/** What the structure is compared with, and why that may say less than one would think. */
function before(page: Page, { etat, commit, date, motif, chemin, id }: Avant): string[] {
  const why = motif === undefined ? "" : ` ${oneLine(motif)}`;
  const said = [
    `Comparée avec le commit ${commit.slice(0, 10)} du ${enToutesLettres(date)}.`,
    ...(chemin === undefined ? [] : [`Son dossier était alors « ${oneLine(chemin)} ».`]),
    ...(id === undefined ? [] : [`Son identifiant était alors « ${oneLine(id)} ».`]),
    ...(etat === "absente" ? [ABSENTE] : []),
    ...(etat === "illisible"
      ? [`Elle ne peut pas y être jugée : ses constats comptent comme nouveaux.${why}`]
      : motif === undefined
        ? []
        : [oneLine(motif)]),
  ];
  return said.flatMap((sentence) => paragraph(page, sentence));
}

function changes(
  page: Page,
  structure: StructureJugee,
  comparee: StructureComparee,
  sens: ConstatCompare["sens"],
): string[] {
  const constats = comparee.constats.filter((one) => one.sens === sens && isShown(page, one));
  return [
    ...constats.flatMap((one) => paragraph(page, sentence(structure, one), `  ${icon(one)} `)),
    ...exigences(page, structure, comparee, sens),
  ];
}

/** Informations are for whoever asks for them. */
function isShown({ options }: Page, { gravite }: ConstatCompare): boolean {
  return gravite !== "info" || options.verbose || options.failOn === "info";
}

/** What is counted and not shown; of what is worse, `findings` tells. */
function hidden(page: Page, { constats }: StructureComparee): string[] {
  const left = constats.filter((one) => one.sens !== "pire" && !isShown(page, one)).length;
  if (left === 0) return [];
  const words = `Non affichés : ${compter(left, "changement d’une information", "changements d’informations")} (--verbose les montre).`;
  return paragraph(page, words).map(page.style.faible);
}

const GENRES: Readonly<Record<ConstatCompare["genre"], string>> = {
  nouveau: "",
  aggrave: "aggravé : ",
  resolu: "résolu : ",
  attenue: "moins grave : ",
  "mis-en-sommeil": "mis en sommeil : ",
};

function icon({ genre, gravite }: ConstatCompare): string {
  return genre === "resolu" ? ETAT.documente.icone : GRAVITE[gravite].icone;
}

function sentence(structure: StructureJugee | null, one: ConstatCompare): string {
  const { genre, exigence, referentiel, regle } = one;
  const nom = exigence === undefined ? "" : `${readable(nameOfExigence(structure, referentiel, exigence))} `;
  const said = oneLine(sayingOf(structure, one));
  const about = nom !== "" && said.startsWith(nom.trim()) ? "" : nom;
  return `${about}${GENRES[genre]}${said} (${oneLine(regle)})`;
}

function exigences(
  page: Page,
  structure: StructureJugee,
  comparee: StructureComparee,
  sens: ExigenceComparee["sens"],
): string[] {
  const own = comparee.exigences.filter((one) => one.sens === sens);
  const named = (one: ExigenceComparee) => readable(nameOfExigence(structure, one.referentiel, one.exigence));
  const [entered, left] = [own.filter(({ avant }) => !avant), own.filter(({ apres }) => !apres)];
  const moved = own.flatMap((one) => (one.avant && one.apres ? [line(page, named(one), one)] : []));
  const list = (title: string, some: readonly ExigenceComparee[]) =>
    some.length ? paragraph(page, `${title} : ${abreger(some.map(named), 20)}`, "  · ") : [];
  return [...moved, ...list("exigences entrées dans le choix", entered), ...list("exigences sorties", left)];
}

function line(page: Page, nom: string, { avant, apres, sens, perdue }: ExigenceComparee): string {
  if (!avant || !apres) return "";
  const same = avant.etat === apres.etat;
  const { icone, style } = same && sens !== "mieux" ? GRAVITE.avertissement : ETAT[apres.etat];
  const words = same ? [answers(avant), answers(apres)] : [mot(avant), mot(apres)];
  const mark = perdue ? " (perdue : compte comme une erreur)" : "";
  const shown = `  ${icone} ${nom} : ${words.join(" → ")}${mark}`;
  return sens === "pire" || sens === "calendrier" ? page.style[style](shown) : shown;
}

function mot({ etat }: EtatCompare): string {
  return ETAT[etat].mot;
}

function answers({ repondues, total }: EtatCompare): string {
  return `${repondues} réponse${repondues < 2 ? "" : "s"} sur ${total}`;
}

function ensemble(page: Page, { general = [], disparues }: Depuis): string[] {
  const lines = general.flatMap((one) => paragraph(page, sentence(null, one), `  ${icon(one)} `));
  const gone = disparues.flatMap((chemin) => paragraph(page, `${oneLine(chemin)} n’est plus là`, "  · "));
  return lines.length + gone.length ? titled(page, "Ensemble", [...lines, ...gone]) : [];
}

/** Of a structure that cannot be judged, nothing is compared: whatever else is said, the run failed. */
function unjudged(page: Page, { structures }: BilanGeneral): string[] {
  const count = structures.filter(({ jugeable }) => !jugeable).length;
  if (count === 0) return [];
  const which = compter(count, "structure ne peut pas être jugée", "structures ne peuvent pas être jugées");
  return paragraph(
    page,
    `${which} : ${count === 1 ? "elle n’est pas comparée" : "elles ne sont pas comparées"}.`,
  ).map(page.style.erreur);
}

function conclusion(
  page: Page,
  { structures: resumes }: BilanGeneral,
  { ref, pires, structures, general = [] }: Depuis,
): string[] {
  const constats = [...general, ...structures.flatMap((one) => one.constats)];
  const of = (genre: ConstatCompare["genre"], sens: ConstatCompare["sens"]) =>
    constats.filter((one) => one.genre === genre && one.sens === sens).length;
  const lost = structures.flatMap((one) => one.exigences).filter(({ perdue }) => perdue).length;
  const timed = constats.filter(({ sens }) => sens === "calendrier").length;
  const parts = [
    [of("nouveau", "pire"), "nouveau constat", "nouveaux constats"] as const,
    [of("aggrave", "pire"), "constat aggravé", "constats aggravés"] as const,
    [lost, "exigence perdue", "exigences perdues"] as const,
    [of("resolu", "mieux"), "constat résolu", "constats résolus"] as const,
    [of("attenue", "mieux"), "constat moins grave", "constats moins graves"] as const,
    [timed, "constat par le seul passage du temps", "constats par le seul passage du temps"] as const,
  ].filter(([n]) => n > 0);
  const detail = parts.length ? ` ${parts.map(([n, one, many]) => compter(n, one, many)).join(", ")}.` : "";
  const seuil = page.options.failOn === "jamais" ? "" : ` (gravité ${page.options.failOn} ou plus)`;
  if (pires === 0) {
    if (page.options.quiet || !resumes.some(({ jugeable }) => jugeable)) return [];
    return paragraph(page, `Rien de moins bien que « ${oneLine(ref)} »${seuil}.${detail}`).map(
      page.style.bon,
    );
  }
  const head = `Moins bien que « ${oneLine(ref)} » : ${compter(pires, "point")}${seuil}.`;
  return paragraph(page, head + detail).map(page.style.erreur);
}
