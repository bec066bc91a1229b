import { citer, compter, enumerer } from "../domain/francais.ts";
import { exigencesOf, type LigneSelection, type Referentiel } from "../domain/referentiel.ts";
import type { Pointeur } from "../domain/source.ts";
import { judgeApplicabilite } from "./applicabilite.ts";
import { type FaitsDeclares, faitsNommes } from "./expression.ts";
import type { Rupture } from "./rupture.ts";

/** A chosen module of which the declared facts leave nothing to control. */
interface ModuleVide {
  numero: number;
  titre: string;
  /** The facts, as declared, that leave nothing of it. */
  faits: readonly string[];
}

/**
 * Modules that the matrix asks for and that the declared facts empty: a mandatory one is a contradiction, one without
 * which the minimum is not reached is to be confirmed.
 */
export function emptyModules(
  referentiel: Referentiel,
  { obligatoires, auMoins }: LigneSelection,
  modules: readonly number[],
  faits: FaitsDeclares,
  pointeur: Pointeur,
): Rupture[] {
  const vides = modules.flatMap((numero) => emptiedBy(referentiel, numero, faits) ?? []);
  const imposes = vides.filter(({ numero }) => obligatoires.includes(numero));
  const { nombre, parmi } = auMoins ?? { nombre: 0, parmi: [] };
  const comptes = modules.filter((numero) => parmi.includes(numero));
  const choisis = vides.filter(({ numero }) => comptes.includes(numero) && !obligatoires.includes(numero));
  const insuffisant = comptes.length >= nombre && comptes.length - choisis.length < nombre;
  return [
    ...imposes.map((vide) => contradiction(vide, faits)),
    ...(insuffisant ? [toConfirm(choisis, nombre, faits, pointeur)] : []),
  ];
}

function emptiedBy(referentiel: Referentiel, numero: number, faits: FaitsDeclares): ModuleVide | null {
  const exigences = exigencesOf(referentiel, new Set([numero]));
  const restent = exigences.some(
    (exigence) => judgeApplicabilite(exigence, faits).applicabilite !== "non-applicable",
  );
  const module = referentiel.modules.find((one) => one.numero === numero);
  if (restent || !module || exigences.length === 0) return null;
  const conditions = exigences.flatMap((one) => [
    ...one.conditions,
    ...one.methodes.flatMap(({ condition }) => condition ?? []),
  ]);
  const nommes = new Set(conditions.flatMap(({ si }) => faitsNommes(si)));
  // What the whole module hangs on says it better than what some of its exigences hang on.
  const propres = module.condition ? faitsNommes(module.condition.si) : [...nommes];
  return { numero, titre: module.titre, faits: propres.filter((fait) => faits.has(fait)) };
}

function contradiction({ numero, titre, faits: causes }: ModuleVide, faits: FaitsDeclares): Rupture {
  return {
    genre: "sans-objet",
    message: `Le module ${numero} (${citer(titre)}) est obligatoire pour cette structure, et les faits déclarés n’y laissent rien à contrôler (${inWords(causes, faits)}) : les deux se contredisent.`,
    aide: `Corrigez ${enumerer(causes.map(citer), "ou")} sous ${citer("faits")}, ou ce que ${citer("structure")} déclare.`,
    sujet: `module ${numero}`,
    pointeur: placeOf(causes),
  };
}

function toConfirm(
  vides: readonly ModuleVide[],
  nombre: number,
  faits: FaitsDeclares,
  pointeur: Pointeur,
): Rupture {
  const numeros = vides.map(({ numero }) => numero);
  const causes = [...new Set(vides.flatMap((vide) => vide.faits))];
  return {
    genre: "sans-objet",
    message: `Le minimum de ${compter(nombre, "module")} n’est atteint qu’en comptant le module ${enumerer(numeros)}, où les faits déclarés ne laissent rien à contrôler (${inWords(causes, faits)}) : à faire confirmer.`,
    aide: `Choisissez un autre module, ou corrigez ${enumerer(causes.map(citer), "ou")} sous ${citer("faits")} ; sinon faites confirmer ce choix.`,
    sujet: `module ${numeros.join(", ")}`,
    pointeur: causes.length > 0 ? placeOf(causes) : pointeur,
  };
}

function placeOf([premier]: readonly string[]): Pointeur {
  return premier === undefined ? ["faits"] : ["faits", premier];
}

function inWords(causes: readonly string[], faits: FaitsDeclares): string {
  return enumerer(causes.map((fait) => `${fait} : ${wordOf(faits.get(fait))}`));
}

function wordOf(valeur: boolean | string | undefined): string {
  if (typeof valeur === "string") return valeur;
  return valeur ? "oui" : "non";
}
