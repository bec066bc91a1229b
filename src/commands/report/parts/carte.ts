import { accorder } from "../../../domain/francais.ts";
import { groupBy } from "../../../domain/grouper.ts";
import { limiteDuModule } from "../../../domain/limites.ts";
import { exigencesOf, type Referentiel } from "../../../domain/referentiel.ts";
import type { Etat, ExigenceJugee, Jugement } from "../../../domain/resultat.ts";
import { isControlled } from "../../../domain/synthese.ts";
import {
  booleen,
  liste,
  nombre,
  objet,
  option,
  prose,
  texte,
  type Vue,
} from "../../../show/templates/shape.ts";
import { ETIQUETTE, ETIQUETTES_D_ETAT } from "./etiquette.ts";

/** A tile an exigence, module by module: what is in order recedes, what is missing comes forward. */
export const CARTE = objet({
  modules: liste(
    objet({
      numero: nombre,
      titre: prose,
      /** The part of it that the structure follows, where it is not the whole. */
      limite: option(prose),
      part: prose,
      /** More than its half of the page holds. */
      large: booleen,
      tuiles: liste(objet({ id: texte, ancre: texte, etat: ETIQUETTE })),
    }),
  ),
  legende: liste(objet({ code: texte, mots: prose })),
});

const BEYOND_HALF = 11;

export function carteOf(
  jugement: Jugement,
  referentiel: Referentiel,
  ancreOf: (id: string) => string,
): Vue<typeof CARTE> {
  const byModule = groupBy(jugement.exigences, ({ module }) => module);
  const modules = referentiel.modules.flatMap(({ numero, titre }) => {
    const own = byModule.get(numero);
    if (!own) return [];
    const tuiles = own.map(({ id, etat }) => ({ id, ancre: ancreOf(id), etat: ETIQUETTES_D_ETAT[etat] }));
    const limite = limiteDuModule(jugement, numero) ?? null;
    return [{ numero, titre, limite, part: partOf(own), large: own.length > BEYOND_HALF, tuiles }];
  });
  return { modules: paired(modules), legende: legendOf(jugement.exigences) };
}

/** A module stands on a half of the page only where the next one, or the one before, fills the other half. */
function paired<T extends { large: boolean }>(modules: readonly T[]): T[] {
  let alone: T | undefined;
  const out = modules.map((one) => ({ ...one }));
  for (const one of out) {
    if (one.large) {
      if (alone) alone.large = true;
      alone = undefined;
    } else alone = alone ? undefined : one;
  }
  if (alone) alone.large = true;
  return out;
}

/** « 54 documentées sur 56 ». */
function partOf(exigences: readonly ExigenceJugee[]): string {
  const controlled = exigences.filter(isControlled).length;
  const documented = exigences.filter(({ etat }) => etat === "documente").length;
  return controlled === 0
    ? "rien à contrôler ici"
    : `${documented} ${accorder(documented, "documentée")} sur ${controlled}`;
}

function legendOf(exigences: readonly ExigenceJugee[]) {
  const told = countsOfEtats(exigences.filter(isControlled)).map(({ code, mots }) => ({ code, mots }));
  const outside = exigences.length - exigences.filter(isControlled).length;
  return outside === 0 ? told : [...told, { code: "central", mots: `${outside} hors contrôle ici` }];
}

/** « 102 documentées », « 2 à revoir »…: the states that occur, in their order. */
export function countsOfEtats(
  exigences: readonly ExigenceJugee[],
): { code: string; combien: number; mots: string }[] {
  return etatsComptes((code) => exigences.filter(({ etat }) => etat === code).length).map((one) => ({
    ...one,
    mots: `${one.combien} ${one.mots}`,
  }));
}

/** The same with the words alone, « documentées », of states that were counted before. */
export function etatsComptes(
  combienDe: (etat: Etat) => number,
): { code: string; combien: number; mots: string }[] {
  return Object.entries(ETIQUETTES_D_ETAT).flatMap(([code, { libelle, plusieurs }]) => {
    const combien = combienDe(code as Etat);
    return combien === 0
      ? []
      : [{ code, combien, mots: accorder(combien, libelle, plusieurs).toLowerCase() }];
  });
}

/** Text of each exigence of a référentiel, on one line. */
export function textesOf(referentiel: Referentiel): ReadonlyMap<string, string> {
  return new Map(exigencesOf(referentiel).map(({ id, texte }) => [id, texte.replaceAll("\n", " ")]));
}
