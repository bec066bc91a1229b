import type { Jour } from "../../domain/jour.ts";
import type { LigneSelection, Referentiel } from "../../domain/referentiel.ts";
import type { Structure, Suivi } from "../../domain/structure.ts";
import { examineReferentiel } from "../../judgement/examen.ts";
import { smallestChoices } from "../../selection/choix.ts";
import type { EtatModule, Suggestion } from "./types.ts";

/** Choices that are compared at most, so that a référentiel of many modules does not hold the machine. */
const COMPARED = 200;

/**
 * Valid choices of modules and what is already evidenced of each, the best documented first: then those that bring
 * the fewest new exigences; last those that count modules of which nothing is left to control, the more of them the later. The smallest ones, and the present one where it is valid.
 */
export function suggestChoices(
  structure: Structure,
  suivi: Suivi,
  referentiel: Referentiel,
  ligne: LigneSelection,
  etats: readonly EtatModule[],
  date: Jour,
): Suggestion[] {
  const parNumero = new Map(etats.map((etat) => [etat.numero, etat]));
  const existants = etats.map(({ numero }) => numero);
  const prefere = (a: number, b: number) =>
    betterDocumented(parNumero.get(a) ?? RIEN, parNumero.get(b) ?? RIEN) || a - b;
  const actuel = existants.filter((numero) => parNumero.get(numero)?.choisi);
  const candidats = [actuel, ...smallestChoices(ligne, existants, prefere, COMPARED)];
  const uniques = new Map(candidats.map((modules) => [modules.join(), modules]));
  return [...uniques.values()]
    .flatMap((modules) => {
      const variante = { ...suivi, modules };
      const suivis = structure.suivis.map((one) => (one === suivi ? variante : one));
      const examen = examineReferentiel({ ...structure, suivis }, variante, referentiel, date);
      if (!examen.jugement.selection.valide) return [];
      const { controlees, documentees } = examen.jugement.synthese;
      const vides = examen.ruptures.filter(({ genre }) => genre === "sans-objet").length;
      const nouveaux = etats.filter(({ numero, choisi }) => modules.includes(numero) && !choisi);
      const suggestion = {
        modules,
        actuel: modules.join() === actuel.join(),
        controlees,
        documentees,
        nouvelles: nouveaux.reduce((sum, etat) => sum + etat.controlees, 0),
        reserves: examen.ruptures
          .filter(({ genre }) => genre !== "label-volontaire")
          .map(({ message }) => message),
      };
      return { suggestion, vides };
    })
    .sort((a, b) => a.vides - b.vides || byWorth(a.suggestion, b.suggestion))
    .map(({ suggestion }) => suggestion);
}

function byWorth(a: Suggestion, b: Suggestion): number {
  return (
    betterDocumented(a, b) || a.nouvelles - b.nouvelles || a.controlees - b.controlees || byModules(a, b)
  );
}

interface Part {
  documentees: number;
  controlees: number;
}

const RIEN: Part = { documentees: 0, controlees: 0 };

/** By share, without the rounding of a division; nothing to control is nothing documented. */
function betterDocumented(a: Part, b: Part): number {
  return b.documentees * Math.max(1, a.controlees) - a.documentees * Math.max(1, b.controlees);
}

function byModules(a: Suggestion, b: Suggestion): number {
  const rang = a.modules.findIndex((numero, index) => numero !== b.modules[index]);
  return rang < 0 ? a.modules.length - b.modules.length : (a.modules[rang] ?? 0) - (b.modules[rang] ?? 0);
}
