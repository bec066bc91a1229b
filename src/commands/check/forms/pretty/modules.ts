import { accorder } from "../../../../domain/francais.ts";
import type { Etat, ExigenceJugee, Jugement, StructureJugee } from "../../../../domain/resultat.ts";
import { isControlled } from "../../../../domain/synthese.ts";
import { oneLine } from "../../../../show/text/safe.ts";
import { displayWidth, padEnd } from "../../../../show/text/width.ts";
import { areMany } from "./alike.ts";
import { bar } from "./bar.ts";
import { crosswalkOf, parCorrespondance } from "./crosswalk.ts";
import { textOf } from "./exigence-text.ts";
import { type Page, paragraph, promise } from "./page.ts";
import { piecesOf } from "./pieces.ts";
import { titleOfJugement } from "./title.ts";
import { ETAT, ETAT_WIDTH, evaluationOf } from "./words.ts";

/** One block per module: its bar, the exigences that want attention (all with --verbose), the others in a list. */
export function moduleSections(page: Page, { jugements }: StructureJugee): string[][] {
  return jugements.flatMap((jugement) => [
    jugements.length > 1 ? titleOfJugement(page, jugement).map(page.style.fort) : [],
    ...jugement.modules.map((numero) => {
      const exigences = jugement.exigences.filter(({ module }) => module === numero);
      return [...heading(page, jugement, numero, exigences), ...content(page, jugement, exigences)];
    }),
  ]);
}

function heading(
  page: Page,
  jugement: Jugement,
  numero: number,
  exigences: readonly ExigenceJugee[],
): string[] {
  const module = page.rendu.referentiels
    .get(jugement.referentiel)
    ?.modules.find((one) => one.numero === numero);
  const titre = promise(page, `Module ${numero}${module ? `\u00a0: ${module.titre}` : ""}`);
  return [...titre.map(page.style.fort), ...bar(page, exigences)];
}

function content(page: Page, jugement: Jugement, exigences: readonly ExigenceJugee[]): string[] {
  if (page.options.verbose)
    return exigences.flatMap((one) => [
      ...line(page, jugement, one),
      ...crosswalkOf(page, one),
      ...piecesOf(page, one),
    ]);
  if (page.rendu.entete.plusieurs) return [];
  const bare = exigences.filter(isBare);
  const listed = new Set(areMany(bare) ? bare : []);
  const inOrder = (one: ExigenceJugee) =>
    listed.has(one) || isInOrder(one, page.rendu.entete.strict === true);
  return [
    ...exigences
      .filter((one) => !inOrder(one))
      .flatMap((one) => [...line(page, jugement, one), ...crosswalkOf(page, one)]),
    ...(listed.size > 0 && listed.size === exigences.length ? allBare(page, exigences) : []),
    ...LISTS.flatMap((list) =>
      listOf(
        page,
        list,
        exigences.filter((one) => list.holds(one) && inOrder(one) && listed.size < exigences.length),
      ),
    ),
  ];
}

/** Nothing to say of it beyond its état. */
function isInOrder(exigence: ExigenceJugee, strict: boolean): boolean {
  const { etat, evaluation, methodes, applicabilite } = exigence;
  if (!isControlled(exigence)) return true;
  if (etat !== "documente" || applicabilite === "a-confirmer") return false;
  if (strict && methodes.repondues < methodes.total) return false;
  return evaluation === undefined || evaluation === "conforme";
}

/** Nothing was put there yet: its number says it all. */
function isBare({ etat, preuves, evaluation, correspondance }: ExigenceJugee): boolean {
  return etat === "manquant" && preuves.length === 0 && evaluation === undefined && !correspondance;
}

function allBare(page: Page, exigences: readonly ExigenceJugee[]): string[] {
  const [first, last] = [exigences[0]?.id ?? "", exigences.at(-1)?.id ?? ""];
  const { icone, style } = ETAT.manquant;
  return paragraph(page, `toutes manquantes, sans pièce, de ${first} à ${last}`, `  ${icone} `).map(
    page.style[style],
  );
}

interface List {
  etat: Etat;
  mots: readonly [one: string, many: string];
  holds(exigence: ExigenceJugee): boolean;
}

const LISTS: readonly List[] = [
  { etat: "manquant", mots: ["manquante, sans pièce", "manquantes, sans pièce"], holds: isBare },
  {
    etat: "documente",
    mots: ["documentée", "documentées"],
    holds: ({ etat, correspondance }) => etat === "documente" && !correspondance,
  },
  coveredBy(false),
  coveredBy(true),
  {
    etat: "central",
    mots: ["sans contrôle sur place", "sans contrôle sur place"],
    holds: ({ etat }) => etat === "central",
  },
  {
    etat: "non-applicable",
    mots: ["sans objet", "sans objet"],
    holds: ({ etat }) => etat === "non-applicable",
  },
];

/** Those covered through a crosswalk: the workspace's own, or quali's. */
function coveredBy(propre: boolean): List {
  const voie = parCorrespondance(propre);
  return {
    etat: "documente",
    mots: [`couverte ${voie}`, `couvertes ${voie}`],
    holds: ({ etat, correspondance }) =>
      etat === "documente" && correspondance !== undefined && (correspondance.propre ?? false) === propre,
  };
}

function listOf(page: Page, { etat, mots }: List, exigences: readonly ExigenceJugee[]): string[] {
  if (exigences.length === 0) return [];
  const ids = exigences.map(({ id }) => oneLine(id)).join(", ");
  const text = `${accorder(exigences.length, ...mots)} : ${ids}`;
  return paragraph(page, text, `  ${ETAT[etat].icone} `).map(page.style[ETAT[etat].style]);
}

/** `✗ 15.3   manquante   0/2  conforme      Nous répondons…` */
function line(page: Page, jugement: Jugement, exigence: ExigenceJugee): string[] {
  const { icone, mot, style } = ETAT[exigence.etat];
  const texte = textOf(page.rendu.referentiels.get(jugement.referentiel), exigence.id) ?? "";
  const start = `  ${icone} ${padEnd(oneLine(exigence.id), 5)} ${padEnd(mot, ETAT_WIDTH)}`;
  const rest = `  ${padEnd(methods(exigence), 4)} ${padEnd(evaluationOf(exigence), 14)} `;
  const marks = exigence.applicabilite === "a-confirmer" ? "(applicabilité à confirmer) " : "";
  const margin = displayWidth(start + rest);
  const [first = "", ...more] = promise(page, marks + texte, " ".repeat(margin));
  const head = `${page.style[style](start)}${rest}${page.style.faible(first.slice(margin))}`.trimEnd();
  return [head, ...more.map(page.style.faible)];
}

function methods({ methodes }: ExigenceJugee): string {
  return methodes.total ? `${methodes.repondues}/${methodes.total}` : "";
}
