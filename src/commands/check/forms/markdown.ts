import { abreger, compter, pourcent } from "../../../domain/francais.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type {
  Depuis,
  Diagnostic,
  ExigenceComparee,
  Gravite,
  StructureJugee,
} from "../../../domain/resultat.ts";
import { composer } from "../../../domain/typographie.ts";
import { markdownText } from "../../../show/text/markdown.ts";
import { wellFormed, withoutCiCommands } from "../../../show/text/safe.ts";
import { annotationOf, phraseOf } from "./annotation.ts";
import { changementsOf, structureAvantOf } from "./avant.ts";
import type {
  BilanGeneral,
  Classement,
  Forme,
  LigneClassee,
  OptionsRendu,
  RenduDeStructure,
  ResultatAvant,
  Resume,
} from "./formatter.ts";
import { openOnes } from "./open-ones.ts";
import { countAll, partOf } from "./pretty/conclusion.ts";
import { nameOfExigence } from "./pretty/title.ts";
import { ETAT, GRAVITE, GRAVITES } from "./pretty/words.ts";

/** GitHub takes 65,536 characters, and we promise 60,000; the lines of findings leave room for what stands around them. */
const PLACE = 48_000;
const STRUCTURES = 20;
/** Names in a sentence. */
const CITES = 5;
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
  une: (rendu, options) => ({ texte: "", lignes: linesOf(rendu, options) }),
  milieu: () => "",
  general: (diagnostics, options) => ({ lignes: restOf(diagnostics, null, options) }),
  fin: (bilan, _vide, options, classement) => `${page(bilan, options, classement).join("\n").trimEnd()}\n`,
};

/** Ranks of lines: what changed first, the gravest first. */
const PIRE: Record<Gravite, number> = { erreur: 0, avertissement: 1, info: 2 };
const CALENDRIER = 3;
const RESOLU = 4;
const RESTE: Record<Gravite, number> = { erreur: 5, avertissement: 6, info: 7 };

function linesOf(rendu: RenduDeStructure, options: OptionsRendu): LigneClassee[] {
  const { structure, diagnostics, montres } = rendu;
  const shown = diagnostics.filter((one) => montres === null || montres.has(one));
  const changements = changementsOf(rendu, options.precedent);
  if (!changements) return restOf(shown, structure, options);
  const { pires, duCalendrier, resolus, perdues } = changements;
  const changed = shown.filter((one) => isShown(one, options) && (pires.has(one) || duCalendrier.has(one)));
  return [
    ...perdues.map((one) => ({ rang: PIRE.erreur, texte: lostOf(structure, one) })),
    ...changed.map((one) => {
      const was = pires.get(one);
      const mark = was ? `${GRAVITE[one.gravite].nom}, ${GRAVITE[was].nom} alors` : GRAVITE[one.gravite].nom;
      const rang = pires.has(one) ? PIRE[one.gravite] : CALENDRIER;
      return { rang, texte: lineOf(one, structure, options, `**${mark}** : `) };
    }),
    ...resolus
      .filter((one) => isShown(one, options))
      .map((one) => ({
        rang: RESOLU,
        texte: `- ${said(phraseOf(structure, one), PHRASE)} (${said(one.regle, NOM)})`,
      })),
    ...restOf(
      shown.filter((one) => !pires.has(one) && !duCalendrier.has(one)),
      structure,
      options,
    ),
  ];
}

function lostOf(structure: StructureJugee, { referentiel, exigence, apres }: ExigenceComparee): string {
  const nom = said(composer(nameOfExigence(structure, referentiel, exigence)), NOM);
  return `- **exigence perdue** : ${nom} n’est plus documentée${apres ? ` (${ETAT[apres.etat].mot})` : ""}`;
}

function restOf(
  diagnostics: readonly Diagnostic[],
  structure: StructureJugee | null,
  options: OptionsRendu,
): LigneClassee[] {
  return openOnes(diagnostics)
    .filter((one) => isShown(one, options))
    .map((one) => ({ rang: RESTE[one.gravite], texte: lineOf(one, structure, options) }));
}

function isShown({ gravite }: Pick<Diagnostic, "gravite">, { verbose, failOn }: OptionsRendu): boolean {
  return gravite !== "info" || verbose || failOn === "info";
}

function lineOf(
  diagnostic: Diagnostic,
  structure: StructureJugee | null,
  options: OptionsRendu,
  mark = "",
): string {
  const { regle, aide } = diagnostic;
  const { fichier, ligne } = annotationOf(options, structure, diagnostic);
  const advice = aide === undefined ? "" : `  \n  → ${said(aide, PHRASE)}`;
  const what = said(phraseOf(structure, diagnostic), PHRASE);
  return `- ${mark}${what} (${said(regle, NOM)}), ${said(fichier, PHRASE)}:${ligne}${advice}`;
}

/** A text from outside, as it is, and no longer than that; what keeps its signs from being mark-up adds half of that at most. */
function said(text: string, max: number): string {
  for (let length = max; ; length = Math.floor(length * 0.8)) {
    const short = text.length > length ? `${text.slice(0, length - 1)}…` : text;
    const plain = withoutCiCommands(markdownText(wellFormed(short)));
    if (plain.length <= 1.5 * max) return plain;
  }
}

function page(
  bilan: BilanGeneral,
  { precedent: avant }: OptionsRendu,
  { lignes, parRang }: Classement,
): string[] {
  const { entete, structures, montres, depuis } = bilan;
  const part = partOf(entete);
  const rest = avant || depuis ? " déjà là" : "";
  const sections = [
    { titre: "Nouveau ou plus grave", rangs: Object.values(PIRE) },
    { titre: "Par le seul passage du temps", rangs: [CALENDRIER] },
    { titre: "Résolu", rangs: [RESOLU] },
    ...GRAVITES.map((gravite) => ({ titre: `${GRAVITE[gravite].titre}${rest}`, rangs: [RESTE[gravite]] })),
  ];
  const total = (rangs: readonly number[]) => rangs.reduce((sum, rang) => sum + (parRang.get(rang) ?? 0), 0);
  const changes =
    `${compter(total(Object.values(PIRE)), "constat nouveau ou plus grave", "constats nouveaux ou plus graves")}, ` +
    `${compter(total([RESOLU]), "résolu")}.`;
  return [
    "<!-- quali check -->",
    `## quali : ${verdict(bilan)}`,
    "",
    ...(part === null ? [] : [`**${part}**`, ""]),
    `Au ${enToutesLettres(entete.date)}.`,
    ...(depuis ? [`Depuis « ${said(depuis.ref, NOM)} » : ${changes}`, ...caveats(depuis)] : []),
    ...(avant && !depuis ? [`Depuis le résultat du ${enToutesLettres(avant.date)} : ${changes}`] : []),
    ...(montres === null ? [] : ["Seuls les plus graves sont montrés (--max-problems)."]),
    "",
    ...summaries(structures, avant),
    ...sections.flatMap(({ titre, rangs }) => {
      const own = lignes.filter(({ rang }) => rangs.includes(rang)).map(({ texte }) => texte);
      return section(titre, own, total(rangs));
    }),
  ];
}

/** What the commit says less of than one would think, and what is no longer there. */
function caveats({ structures, disparues, general = [] }: Depuis): string[] {
  const unknown = structures.filter(({ avant }) => avant.etat !== "jugee");
  const worse = general.filter(({ sens }) => sens === "pire");
  const names = (all: readonly string[]) =>
    abreger(
      all.map((one) => said(one, NOM)),
      CITES,
    );
  return [
    ...(unknown.length > 0
      ? [
          `N’y ${unknown.length > 1 ? "étaient pas, ou ne peuvent pas y être jugées" : "était pas, ou ne peut pas y être jugée"} (tout y compte comme nouveau) : ${names(unknown.map(({ structure }) => structure))}.`,
        ]
      : []),
    ...(worse.length > 0
      ? [
          `Hors des structures, nouveau ou plus grave : ${abreger(
            worse.map(({ message, regle }) => `${said(message, PHRASE)} (${said(regle, NOM)})`),
            CITES,
          )}`,
        ]
      : []),
    ...(disparues.length > 0
      ? [`N’${disparues.length > 1 ? "y sont" : "y est"} plus : ${names(disparues)}.`]
      : []),
  ];
}

function verdict({ structures, diagnostics }: BilanGeneral): string {
  const counts = countAll(structures, diagnostics);
  const found = GRAVITES.filter((gravite) => counts[gravite] > 0);
  return found.length
    ? found.map((one) => compter(counts[one], GRAVITE[one].nom)).join(", ")
    : "aucun constat";
}

function summaries(structures: readonly Resume[], avant: ResultatAvant | undefined): string[] {
  const shown = structures.slice(0, STRUCTURES).map((one) => `- ${summaryOf(one, avant)}`);
  const rest = structures.length - shown.length;
  if (rest > 0) shown.push(`- et ${compter(rest, "autre structure", "autres structures")}.`);
  return shown.length ? [...shown, ""] : [];
}

function summaryOf(structure: Resume, avant: ResultatAvant | undefined): string {
  const { nom, jugeable, fictif, sommeils, principal } = structure;
  const facts = [
    principal && coverage(principal, (avant && structureAvantOf(avant, structure)?.documentees) ?? null),
    !jugeable && "**ne peut pas être jugée**",
    fictif && "structure fictive",
    sommeils > 0 &&
      `${compter(sommeils, "mise en sommeil", "mises en sommeil")} (exclusion, dérogation ou règle désactivée)`,
  ].filter((fact) => typeof fact === "string");
  return `**${said(composer(nom), NOM)}** : ${facts.join(" ; ")}.`;
}

function coverage(
  { documentees, controlees }: NonNullable<Resume["principal"]>,
  before: number | null,
): string {
  const share = pourcent(documentees, controlees) ?? "aucune à contrôler";
  const change = before === null ? 0 : documentees - before;
  const told = change === 0 ? "" : `, ${change > 0 ? "+" : "−"}${Math.abs(change)}`;
  return `${compter(documentees, "exigence documentée", "exigences documentées")} sur ${controlees} (${share}${told})`;
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
