import { DOSSIER_COMMUN, FICHIERS } from "../domain/chemins.ts";
import { addPeriod, type Jour } from "../domain/jour.ts";
import type { Exigence } from "../domain/referentiel.ts";
import { hasTheSame } from "../domain/souvenir.ts";
import { type DossierExigence, type PieceChargee, standsIn } from "../domain/structure.ts";
import { type Cadre, examineExigence } from "./exigence.ts";
import type { ExigenceExaminee, PartieExaminee } from "./types.ts";

/** What tells the content of a file or a folder of the structure; undefined where only reading would. */
export type CleDeContenu = (chemin: string) => string | undefined;

interface Garde {
  commun: number | undefined;
  /** Why it is excluded. */
  motif: string | undefined;
  dossiers: readonly DossierExigence[];
  cle: string;
  /** The days on which it would be judged the same: from the first, to before the second. */
  du: Jour;
  avant: Jour;
  examinee: ExigenceExaminee;
}

/** What an exigence of the same evidence keeps from one day to another, until the calendar changes something of it. */
export class MemoireDExigences {
  readonly #gardes = new WeakMap<Exigence, Garde>();
  readonly #figures = new WeakMap<object, number>();
  #nextFigure = 0;
  /** What all exigences rest on, by a number: it is long, and the same for many steps. */
  #commun: number | undefined;
  readonly #communs = new Map<string, number>();
  #cleDe: CleDeContenu = () => undefined;

  /** Turns to a structure as it is at one step of its history; `texte`: of its quali.yaml. */
  turnTo(texte: string, cleDe: CleDeContenu): void {
    const commun = cleDe(DOSSIER_COMMUN);
    const verrou = cleDe(FICHIERS.verrou);
    this.#commun =
      commun === undefined || verrou === undefined
        ? undefined
        : this.#numberOf(JSON.stringify([texte, commun, verrou]));
    this.#cleDe = cleDe;
  }

  #numberOf(commun: string): number {
    const known = this.#communs.get(commun) ?? this.#communs.size;
    this.#communs.set(commun, known);
    return known;
  }

  /** As `examineExigence`. */
  readonly examine = (
    exigence: Exigence,
    dossiers: readonly DossierExigence[],
    cadre: Cadre,
  ): ExigenceExaminee => {
    const { date } = cadre;
    const motif = cadre.exclusions.get(exigence.id)?.motif;
    const known = this.#gardes.get(exigence);
    const around = known?.commun === this.#commun && known?.motif === motif ? known : undefined;
    // A folder that was not read again is the same.
    const kept = around && areRead(dossiers) && hasTheSame(around.dossiers, dossiers) ? around : undefined;
    const cle = kept ? kept.cle : this.#keyOf(dossiers, cadre);
    if (cle === undefined) return examineExigence(exigence, dossiers, cadre);
    const same = around?.cle === cle ? around : undefined;
    if (same && same.du <= date && (date < same.avant || date === same.du)) return same.examinee;
    const examinee = examineExigence(exigence, dossiers, cadre);
    const avant = firstChange(examinee, date);
    this.#gardes.set(exigence, { commun: this.#commun, motif, dossiers, cle, du: date, avant, examinee });
    return examinee;
  };

  /** What its folders hold; undefined where something of it stands elsewhere. */
  #keyOf(
    dossiers: readonly DossierExigence[],
    { structure: { fichiersDeclares } }: Cadre,
  ): string | undefined {
    if (this.#commun === undefined) return undefined;
    const cles: unknown[] = [];
    for (const { chemin, fiche, fichiers } of dossiers) {
      const own = this.#cleDe(chemin);
      const pieces = fiche?.pieces ?? [];
      if (own === undefined || !pieces.every((piece) => staysIn(piece, chemin))) return undefined;
      cles.push(chemin, own);
      for (const piece of pieces)
        cles.push(piece.confidentielle ?? null, piece.indicateur ? this.#figureOf(piece.indicateur) : null);
      for (const fichier of fichiers)
        cles.push(fichier.confidentiel ?? null, fiche === null && fichiersDeclares.has(fichier.chemin));
    }
    return JSON.stringify(cles);
  }

  /** Figures that were not computed again have the number that they had. */
  #figureOf(figure: object): number {
    const known = this.#figures.get(figure) ?? ++this.#nextFigure;
    this.#figures.set(figure, known);
    return known;
  }
}

/** True where fiches say what counts: other fiches may name the files of a folder without one. */
function areRead(dossiers: readonly DossierExigence[]): boolean {
  return dossiers.every(({ fiche }) => fiche !== null);
}

/** True where its files are there, in the folder of the fiche or among the common ones: what they hold is known. */
function staysIn(piece: PieceChargee, dossier: string): boolean {
  return standsIn(piece, piece.commune === undefined ? [dossier] : [dossier, DOSSIER_COMMUN]);
}

const JAMAIS: Jour = "9999-99-99";

/** The first day, that one or later, at which something of its judgement may change. */
function firstChange({ fiche, pieces, methodes, promesses, revue }: ExigenceExaminee, date: Jour): Jour {
  const parties = [...methodes.flatMap((methode) => methode.parties), ...promesses];
  if (parties.some((partie) => isEndless(partie, date))) return date;
  const days = [
    fiche?.yaml.evalueLe,
    revue.signature?.le,
    ...pieces.flatMap(({ retenue }) => (retenue ? [retenue.debut, retenue.date] : [])),
    ...parties.flatMap(({ comptees }) => comptees.map(({ limite }) => limite)),
  ];
  return days.reduce<Jour>(
    (first, day) => (day !== undefined && day >= date && day < first ? day : first),
    JAMAIS,
  );
}

/** True where a period ends further ahead than evidence is to be renewed: that depends on the day itself. */
function isEndless({ partie: { periode }, comptees }: PartieExaminee, date: Jour): boolean {
  if (!periode) return false;
  const limite = addPeriod(date, periode.mois);
  return comptees.some(({ piece }) => piece.retenue !== null && piece.retenue.date > limite);
}
