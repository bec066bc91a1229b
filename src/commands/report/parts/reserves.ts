import { REGLES } from "../../../checks/index.ts";
import { abreger, compter, decapitalise, enPhrase, enumerer } from "../../../domain/francais.ts";
import { groupBy } from "../../../domain/grouper.ts";
import { enToutesLettres } from "../../../domain/jour.ts";
import type { MiseEnSommeil } from "../../../domain/resultat.ts";
import { booleen, liste, objet, option, prose, texte, type Vue } from "../../../show/templates/shape.ts";
import type { EntreeRapport } from "../report.ts";

/** Exclusions, derogations and disabled rules: printed on the first page of every report. */
export const RESERVES = objet({
  aucune: booleen,
  /** The same in a line, for a page that has no room or no use for a list. */
  bref: option(prose),
  liste: liste(
    objet({
      genre: texte,
      sujet: prose,
      motif: option(prose),
      responsable: option(prose),
      expire: option(texte),
    }),
  ),
});

/** What each kind is called, alone and counted. */
const GENRES: Readonly<Record<MiseEnSommeil["genre"], { nom: string; noms: string }>> = {
  exclusion: { nom: "Exclusion", noms: "exclusions" },
  derogation: { nom: "Dérogation", noms: "dérogations" },
  "regle-desactivee": { nom: "Règle désactivée", noms: "règles désactivées" },
};

/** « Exclusion – 23.3 » in two parts. */
export function titreDuSommeil(one: MiseEnSommeil): { genre: string; sujet: string } {
  return { genre: GENRES[one.genre].nom, sujet: sujetOf(one) };
}

/** « 12 exclusions (7.1, 7.2 et 10 autres) et 3 dérogations (22.1, 25.3 et 1 autre) », those named so many at most. Of 0, the names are left out. */
export function countSommeils(all: readonly MiseEnSommeil[], nommees: number): string {
  const named = [...groupBy(all, ({ genre }) => genre)].map(([genre, some]) => {
    const { nom, noms } = GENRES[genre];
    const which = nommees > 0 ? ` (${abreger(some.map(shortOf), nommees)})` : "";
    return `${compter(some.length, nom.toLowerCase(), noms)}${which}`;
  });
  return enumerer(named);
}

export function reservesOf({ structure }: EntreeRapport): Vue<typeof RESERVES> {
  const all = (structure.exclusions ?? []).map((one) => ({
    ...titreDuSommeil(one),
    motif: one.motif ?? null,
    responsable: one.responsable ?? null,
    expire: one.expire ?? null,
  }));
  return { aucune: all.length === 0, bref: inALine(structure.exclusions ?? []), liste: all };
}

/** What a line may take at the head of a page, its reasons included. */
const LIGNE = 400;
const NOMMEES = 8;

/** Each with its reason, or, where that is too long, how many there are and of what. */
function inALine(all: readonly MiseEnSommeil[]): string | null {
  if (all.length === 0) return null;
  const whole = all.map(inWords).join(" ");
  if (whole.length <= LIGNE) return whole;
  return `${countSommeils(all, NOMMEES)}, dont le dossier d’audit donne les motifs.`;
}

/** « Exclusion – 23.3, jusqu’au 31 décembre 2024 : le château est classé. » */
function inWords(one: MiseEnSommeil): string {
  const { genre, sujet } = titreDuSommeil(one);
  const until = one.expire === undefined ? "" : `, jusqu’au ${enToutesLettres(one.expire)}`;
  const why = one.motif === undefined ? "" : ` : ${one.motif}`;
  return enPhrase(`${genre} – ${sujet}${until}${why}`);
}

/** By its number, or else by what it is about. */
function shortOf(one: MiseEnSommeil): string {
  return exigenceOf(one) ?? sujetOf(one);
}

/** Without the names that quali gives to its rules: « 25.3, aucune preuve ne documente l’exigence ». */
function sujetOf(one: MiseEnSommeil): string {
  const { sujet, regle } = one;
  const where = exigenceOf(one);
  const titre = regle === undefined ? undefined : REGLES.get(regle)?.titre;
  const what = titre && where ? decapitalise(titre) : titre;
  return [where, what].filter((one) => one !== undefined).join(", ") || sujet;
}

function exigenceOf({ exigence, referentiel }: MiseEnSommeil): string | undefined {
  return exigence && referentiel ? `${referentiel}:${exigence}` : exigence;
}
