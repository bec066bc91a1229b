import { citer, compter } from "../../../domain/francais.ts";
import type { IndicateurJuge, MesureDeSerie } from "../../../domain/resultat.ts";

/** Signs that stand for a reason in the narrow columns of a table. */
const SIGNES = ["†", "‡", "§", "¶", "#"];

/** A sign for each reason for which a row of these periods does not count. */
export function signesDesMotifs(mesures: readonly MesureDeSerie[]): ReadonlyMap<string, string> {
  const motifs = mesures.flatMap(({ exclues = [] }) => exclues.map(({ motif }) => motif));
  return new Map([...new Set(motifs)].sort().map((motif, rang) => [motif, SIGNES[rang] ?? "#"]));
}

/** « † : sans réponse (encore dans le délai), hors compte. »; empty where every row counts. */
export function legendeDesSignes(signes: ReadonlyMap<string, string>): string {
  return [...signes].map(([motif, signe]) => ` ${signe} : ${motif}, hors compte.`).join("");
}

/** « 3 † »: how many rows do not count, each with the sign of its reason. */
export function exclusEnSignes(
  exclues: MesureDeSerie["exclues"] = [],
  signes: ReadonlyMap<string, string>,
): string {
  return exclues.map(({ motif, nombre }) => `${nombre}\u00a0${signes.get(motif) ?? ""}`).join(", ");
}

/** « 7 lignes illisibles, laissées de côté : donnees/courriels.csv, ligne 42 ; donnees/courriels.csv, ligne 51 ; … » */
export function illisiblesEnMots({ illisibles }: IndicateurJuge): string | null {
  if (!illisibles) return null;
  const { nombre, premieres } = illisibles;
  const places = premieres.map(({ fichier, feuille, ligne }) => {
    const sheet = feuille === undefined ? "" : `feuille ${citer(feuille)}, `;
    return `${fichier}, ${sheet}ligne ${ligne}`;
  });
  const s = nombre > 1 ? "s" : "";
  const more = nombre > premieres.length ? " ; …" : "";
  return `${compter(nombre, "ligne")} illisible${s}, laissée${s} de côté : ${places.join(" ; ")}${more}`;
}
