import { compter, pourcent } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type { Diagnostic, Gravite, StructureJugee } from "../../../domain/resultat.ts";
import { markdownText } from "../../../show/text/markdown.ts";
import { wellFormed, withoutCiCommands } from "../../../show/text/safe.ts";
import { annotationOf, openOnes, phraseOf } from "./annotation.ts";
import type { BilanGeneral, Classement, Forme, LigneClassee, OptionsRendu, Resume } from "./formatter.ts";
import { countAll, partOf } from "./pretty/conclusion.ts";
import { GRAVITE, GRAVITES } from "./pretty/words.ts";

/** GitHub takes 65,536 characters; the lines of findings leave room for what stands around them. */
const PLACE = 50_000;
const STRUCTURES = 20;
const NOM = 80;
const PHRASE = 400;

/**
 * A comment for a merge request, however long the result: the lines of findings that fit, the first by rank, and how
 * many do not.
 */
export const markdown: Forme = {
  entre: "",
  entreSuites: "",
  place: PLACE,
  debut: () => "",
  une: ({ structure, diagnostics, montres }, options) => ({
    texte: "",
    lignes: linesOf(diagnostics, structure, options, montres),
  }),
  milieu: () => "",
  general: (diagnostics, options) => ({ lignes: linesOf(diagnostics, null, options, null) }),
  fin: (bilan, _vide, _options, classement) => `${page(bilan, classement).join("\n")}\n`,
};

/** Sections of the page, in order. */
const RANGS: Record<Gravite, number> = { erreur: 0, avertissement: 1, info: 2 };

function linesOf(
  diagnostics: readonly Diagnostic[],
  structure: StructureJugee | null,
  options: OptionsRendu,
  montres: ReadonlySet<Diagnostic> | null,
): LigneClassee[] {
  const wantsInfo = options.verbose || options.failOn === "info";
  return openOnes(diagnostics)
    .filter((one) => (montres === null || montres.has(one)) && (wantsInfo || one.gravite !== "info"))
    .map((one) => ({ rang: RANGS[one.gravite], texte: lineOf(one, structure, options) }));
}

function lineOf(diagnostic: Diagnostic, structure: StructureJugee | null, options: OptionsRendu): string {
  const { regle, aide } = diagnostic;
  const { fichier, ligne } = annotationOf(options, structure, diagnostic);
  const advice = aide === undefined ? "" : `\n  → ${said(aide, PHRASE)}`;
  const what = said(phraseOf(structure, diagnostic), PHRASE);
  return `- ${what} (${said(regle, NOM)}), ${said(fichier, PHRASE)}:${ligne}${advice && `  ${advice}`}`;
}

/** A text from outside, as it is, and no longer than that. */
function said(text: string, max: number): string {
  const short = text.length > max ? `${text.slice(0, max - 1)}…` : text;
  return withoutCiCommands(markdownText(wellFormed(short)));
}

function page(bilan: BilanGeneral, { lignes, parRang }: Classement): string[] {
  const { entete, structures } = bilan;
  const part = partOf(entete);
  return [
    "<!-- quali check -->",
    `## quali : ${verdict(bilan)}`,
    "",
    ...(part === null ? [] : [`**${part}**`, ""]),
    `Au ${enToutesLettres(entete.date)}.`,
    "",
    ...summaries(structures),
    ...GRAVITES.flatMap((gravite) => {
      const rang = RANGS[gravite];
      const own = lignes.filter((ligne) => ligne.rang === rang).map(({ texte }) => texte);
      return section(GRAVITE[gravite].titre, own, parRang.get(rang) ?? 0);
    }),
  ];
}

function verdict({ structures, diagnostics }: BilanGeneral): string {
  const counts = countAll(structures, diagnostics);
  const found = GRAVITES.filter((gravite) => counts[gravite] > 0);
  return found.length
    ? found.map((one) => compter(counts[one], GRAVITE[one].nom)).join(", ")
    : "aucun constat";
}

function summaries(structures: readonly Resume[]): string[] {
  const shown = structures.slice(0, STRUCTURES).map((one) => `- ${summaryOf(one)}`);
  const rest = structures.length - shown.length;
  if (rest > 0) shown.push(`- et ${compter(rest, "autre structure", "autres structures")}.`);
  return shown.length ? [...shown, ""] : [];
}

function summaryOf({ nom, jugeable, fictif, sommeils, principal }: Resume): string {
  const facts = [
    principal &&
      `${compter(principal.documentees, "exigence documentée", "exigences documentées")} sur ${principal.controlees} (${pourcent(principal.documentees, principal.controlees) ?? "aucune à contrôler"})`,
    !jugeable && "**ne peut pas être jugée**",
    fictif && "structure fictive",
    sommeils > 0 &&
      `${compter(sommeils, "mise en sommeil", "mises en sommeil")} (exclusion, dérogation ou règle désactivée)`,
  ].filter((fact) => typeof fact === "string");
  return `**${said(nom, NOM)}** : ${facts.join(" ; ")}.`;
}

function section(titre: string, lignes: readonly string[], total: number): string[] {
  if (total === 0) return [];
  const rest = total - lignes.length;
  return [
    `### ${titre} (${total})`,
    "",
    ...lignes,
    ...(rest > 0
      ? [`- et ${compter(rest, "autre", "autres")}, faute de place : « quali check » les montre tous.`]
      : []),
    "",
  ];
}
