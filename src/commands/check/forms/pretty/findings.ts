import { FICHIERS } from "../../../../domain/chemins.ts";
import { compter } from "../../../../domain/francais.ts";
import { enToutesLettres } from "../../../../domain/jour.ts";
import type { Diagnostic, Gravite, StructureJugee } from "../../../../domain/resultat.ts";
import { oneLine, readable } from "../../../../show/text/safe.ts";
import { alike, alikeBlock, toldByAnother } from "./alike.ts";
import { byExigence } from "./by-exigence.ts";
import { codeFrame } from "./code-frame.ts";
import { textOf } from "./exigence-text.ts";
import { isFaultInText } from "./fault-in-text.ts";
import { type Page, paragraph, promise, stack } from "./page.ts";
import { place } from "./place.ts";
import { nameOfExigence, sayingOf } from "./title.ts";
import { aggravated, GRAVITE, GRAVITES } from "./words.ts";

/** Findings of a structure (null: of none), the gravest first, together by exigence or file; many alike are one. */
export function findings(page: Page, structure: StructureJugee | null): string[] {
  const own = page.diagnostics;
  const open = own.filter((one) => one.suppression === null && page.hasRoomFor(one));
  const twice = page.options.verbose ? new Set() : toldByAnother(open);
  const silenced = page.options.verbose ? own.filter(({ suppression }) => suppression !== null) : [];
  return stack([
    ...GRAVITES.filter((gravite) => isShown(page, gravite)).map((gravite) => {
      const { titre, style } = GRAVITE[gravite];
      const list = open.filter((diagnostic) => diagnostic.gravite === gravite);
      const told = list.filter((diagnostic) => !twice.has(diagnostic));
      return list.length
        ? stack([[page.style[style](`${titre} (${list.length})`)], ...blocks(page, structure, told)])
        : [];
    }),
    silenced.length
      ? stack([[page.style.faible(`En sommeil (${silenced.length})`)], ...groups(page, structure, silenced)])
      : [],
    structure ? mended(page) : [],
    hidden(page, own, twice.size),
  ]);
}

/** The rules of which there are many alike, each as one; then the others. */
function blocks(page: Page, structure: StructureJugee | null, list: readonly Diagnostic[]): string[][] {
  if (page.options.verbose) return groups(page, structure, list);
  const { many, others } = alike(list);
  return [...many.map((group) => alikeBlock(page, structure, group)), ...groups(page, structure, others)];
}

function isShown({ options }: Page, gravite: Gravite): boolean {
  return gravite !== "info" || options.verbose || options.failOn === "info";
}

/** What is counted and not shown. */
function hidden(page: Page, own: readonly Diagnostic[], twice: number): string[] {
  const cut = own.filter(
    (one) => !one.suppression && isShown(page, one.gravite) && !page.hasRoomFor(one),
  ).length;
  const limit = cut ? [`${compter(cut, "autre constat", "autres constats")} (--max-problems).`] : [];
  if (page.options.verbose || page.options.quiet) return limit;
  const infos = own.filter(
    (one) => one.gravite === "info" && !one.suppression && !isShown(page, "info"),
  ).length;
  const silenced = own.filter(({ suppression }) => suppression).length;
  const parts = [
    infos ? compter(infos, "information") : "",
    silenced ? `${compter(silenced, "constat")} en sommeil` : "",
    twice ? `${compter(twice, "constat")} dont un autre dit déjà la cause` : "",
  ].filter((part) => part);
  if (parts.length === 0) return limit;
  return [
    ...limit,
    ...paragraph(page, `Non affichés : ${parts.join(", ")} (--verbose les montre).`).map(page.style.faible),
  ];
}

function groups(page: Page, structure: StructureJugee | null, list: readonly Diagnostic[]): string[][] {
  const byTitle = new Map<string, Diagnostic[]>();
  for (const diagnostic of list) {
    const title = titleOf(page, structure, diagnostic);
    const group = byTitle.get(title);
    if (group) group.push(diagnostic);
    else byTitle.set(title, [diagnostic]);
  }
  const ordered = [...byTitle].sort(([, [a]], [, [b]]) => byExigence(a?.exigence, b?.exigence));
  return ordered.map(([title, diagnostics]) => [
    ...promise(page, title).map(page.style.fort),
    ...diagnostics.flatMap((diagnostic) => finding(page, structure, diagnostic)),
  ]);
}

function titleOf(page: Page, structure: StructureJugee | null, diagnostic: Diagnostic): string {
  const { exigence, referentiel, fichier } = diagnostic;
  if (exigence) {
    const texte = referentiel && textOf(page.rendu.referentiels.get(referentiel), exigence);
    const nom = nameOfExigence(structure, referentiel, exigence);
    return readable(texte ? `${nom} ${texte}` : nom);
  }
  return oneLine(fichier ?? structure?.nom ?? "Ensemble");
}

function finding(page: Page, structure: StructureJugee | null, diagnostic: Diagnostic): string[] {
  const { style, options, rendu } = page;
  const gravite = GRAVITE[diagnostic.gravite];
  const told = `${oneLine(sayingOf(structure, diagnostic))} (${oneLine(diagnostic.regle)})`;
  const lines = paragraph(page, told, `  ${gravite.icone} `).map(style[gravite.style]);
  const where = place(options.base, structure, diagnostic);
  if (where) lines.push(style.faible(`    ${where}`));
  const framed = isFaultInText(diagnostic) || (options.verbose && diagnostic.fichier !== FICHIERS.structure);
  const found = framed ? rendu.places.get(diagnostic) : undefined;
  if (found) lines.push(...codeFrame(page, found.source, found.position));
  if (diagnostic.aide) lines.push(...paragraph(page, oneLine(diagnostic.aide), "    → "));
  if (diagnostic.graviteAvant) lines.push(...paragraph(page, aggravated(diagnostic.graviteAvant), "    – "));
  const change = changeOf(page, diagnostic);
  if (change) lines.push(...paragraph(page, change, "    – "));
  if (diagnostic.suppression) lines.push(...paragraph(page, silencedBy(diagnostic), "    – "));
  return lines;
}

/** What an earlier result says of it. */
function changeOf({ changements, options }: Page, diagnostic: Diagnostic): string | null {
  const was = changements?.pires.get(diagnostic);
  if (was === undefined || !options.precedent) return null;
  const day = enToutesLettres(options.precedent.date);
  return was === null ? `Nouveau depuis le résultat du ${day}.` : `Aggravé : ${GRAVITE[was].nom} le ${day}.`;
}

/** What an earlier result found, and this one does not. */
function mended(page: Page): string[] {
  const { changements, options, style } = page;
  const gone = (changements?.resolus ?? []).filter(({ gravite }) => isShown(page, gravite));
  if (gone.length === 0 || !options.precedent) return [];
  return [
    style.bon(`Résolus depuis le résultat du ${enToutesLettres(options.precedent.date)} (${gone.length})`),
    ...gone.flatMap(({ message, regle }) =>
      paragraph(page, `${oneLine(message)} (${oneLine(regle)})`, "  ✓ "),
    ),
  ];
}

function silencedBy({ suppression }: Diagnostic): string {
  const { par, motif, expire } = suppression ?? { par: "derogation" };
  const words = {
    derogation: "dérogation",
    exclusion: "exclusion",
    "regle-desactivee": "règle désactivée",
    baseline: "connu de la baseline",
  };
  const details = [motif && oneLine(motif), expire && `jusqu’au ${enToutesLettres(expire)}`].filter(
    (one) => one,
  );
  return `En sommeil : ${words[par]}${details.length ? ` (${details.join(" ; ")})` : ""}.`;
}
