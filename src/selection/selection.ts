import { citer, compter, enumerer } from "../domain/francais.ts";
import { meant, proposer } from "../domain/proche.ts";
import { type LigneSelection, type Referentiel, referenceOf } from "../domain/referentiel.ts";
import type { SelectionJugee } from "../domain/resultat.ts";
import type { Pointeur } from "../domain/source.ts";
import type { Structure, Suivi } from "../domain/structure.ts";
import { faitsOf } from "./expression.ts";
import { findLigne, kindOf } from "./matrice.ts";
import { GRAVITES_RUPTURE, type Rupture } from "./rupture.ts";
import { withoutChoice } from "./sans-choix.ts";
import { emptyModules } from "./sans-objet.ts";

export interface JugementSelection {
  /** Modules chosen that exist, in the order of the référentiel. */
  modules: number[];
  jugee: SelectionJugee;
  ruptures: Rupture[];
}

/** Judges the modules that a structure chose against the matrix of the référentiel. */
export function judgeSelection(
  referentiel: Referentiel,
  structure: Pick<Structure, "source" | "yaml">,
  suivi: Suivi,
): JugementSelection {
  const numeros = referentiel.modules.map(({ numero }) => numero);
  const choisis = new Set(suivi.modules ?? numeros);
  const modules = numeros.filter((numero) => choisis.has(numero));
  const pointeur = pointeurModules(structure, suivi);
  const inconnus = unknownModules(referentiel, suivi, numeros, pointeur);
  const faits = faitsOf(structure);
  const situation = findLigne(referentiel, structure.yaml.structure.type, faits);

  const imposes = situation.genre === "ligne" ? situation.ligne.obligatoires : [];
  const tous = [
    ...kindInWords(referentiel, structure),
    ...withoutChoice(referentiel, structure, suivi, imposes),
  ];
  if (situation.genre !== "ligne") {
    const rupture = unjudged(referentiel, structure, situation, pointeur);
    return conclude(modules, [...tous, ...inconnus, rupture]);
  }
  const { ligne } = situation;
  const breaks = [
    ...missingModules(ligne, choisis, referentiel, pointeur),
    ...minimum(ligne, modules, pointeur),
    ...emptyModules(referentiel, ligne, modules, faits, pointeur),
    ...doubleReadings(ligne, choisis, pointeur),
    ...voluntaryLabel(ligne, suivi),
  ];
  return conclude(modules, [...tous, ...inconnus, ...breaks], ligne);
}

function conclude(modules: number[], ruptures: Rupture[], ligne?: LigneSelection): JugementSelection {
  const jugee: SelectionJugee = {
    valide: !ruptures.some(({ genre, gravite }) => (gravite ?? GRAVITES_RUPTURE[genre]) === "erreur"),
    ...(ligne && { ligne: ligne.id, ...(ligne.label && { label: ligne.label }) }),
    constats: ruptures.map(({ message }) => message),
  };
  return { modules, jugee, ruptures };
}

/** Node of quali.yaml that says the limits of the modules. */
export function pointeurLimites(structure: Structure, suivi: Suivi): Pointeur {
  return structure.yaml.referentiels ? [...suivi.pointeur, "limites"] : ["limites"];
}

/** Node of quali.yaml that chooses the modules. */
export function pointeurModules(structure: Pick<Structure, "source" | "yaml">, suivi: Suivi): Pointeur {
  if (suivi.modules === null) return suivi.pointeur;
  return structure.yaml.referentiels ? [...suivi.pointeur, "modules"] : ["modules"];
}

function unknownModules(
  referentiel: Referentiel,
  suivi: Suivi,
  numeros: readonly number[],
  pointeur: Pointeur,
): Rupture[] {
  return (suivi.modules ?? []).flatMap((numero, rang) =>
    numeros.includes(numero)
      ? []
      : {
          genre: "module-inconnu",
          message: `Le module ${numero} n’existe pas dans ${referenceOf(referentiel)}.`,
          aide: `Choisissez parmi les modules ${enumerer(numeros)}.`,
          sujet: `module ${numero}`,
          pointeur: [...pointeur, rang],
        },
  );
}

function unjudged(
  referentiel: Referentiel,
  structure: Pick<Structure, "source" | "yaml">,
  situation: Exclude<ReturnType<typeof findLigne>, { genre: "ligne" }>,
  pointeur: Pointeur,
): Rupture {
  const { type } = structure.yaml.structure;
  if (situation.genre === "type-inconnu") return unknownType(referentiel, type);
  if (situation.genre === "sans-regle") {
    return {
      genre: "sans-regle",
      message: `${referenceOf(referentiel)} ne donne aucune règle de choix des modules pour ce genre de structure (${type}).`,
      aide: "Faites confirmer le choix des modules par l’administration centrale.",
      sujet: `type ${type}`,
      pointeur,
    };
  }
  const cert = situation.faits.includes("cert");
  const quoi = cert ? "si elle est dotée d’un CERT" : `les faits ${enumerer(situation.faits)}`;
  return {
    genre: "fait-manquant",
    message: `Le choix des modules ne peut pas être vérifié : la structure ne déclare pas ${quoi}.`,
    aide: cert
      ? `Ajoutez ${citer("cert: true")} ou ${citer("cert: false")} sous ${citer("structure")} dans quali.yaml.`
      : `Déclarez ${enumerer(situation.faits)} sous ${citer("faits")} dans quali.yaml.`,
    sujet: enumerer(situation.faits),
    pointeur: cert ? ["structure", "cert"] : ["faits"],
  };
}

/** A kind that is named by the words shown for it is understood, and told. */
function kindInWords(referentiel: Referentiel, structure: Pick<Structure, "source" | "yaml">): Rupture[] {
  const { type } = structure.yaml.structure;
  const genre = kindOf(referentiel, type);
  if (genre === type) return [];
  return [
    {
      genre: "type-inconnu",
      gravite: "avertissement",
      message: `Le genre de structure ${citer(type)} est lu ${citer(genre)}, son identifiant.`,
      aide: `Écrivez ${citer(`type: ${genre}`)}.`,
      sujet: `type ${type}`,
      pointeur: ["structure", "type"],
    },
  ];
}

function unknownType(referentiel: Referentiel, type: string): Rupture {
  const types = referentiel.selection.types.map(({ id }) => id);
  const proche = meant(
    type,
    referentiel.selection.types.map(({ id, libelle }) => [id, libelle] as const),
  );
  return {
    genre: "type-inconnu",
    message: `Le genre de structure ${citer(type)} n’existe pas dans ${referenceOf(referentiel)}.`,
    aide: [
      ...(proche ? [proposer(type, proche)] : []),
      `Genres connus : ${enumerer(types, "ou")}.`,
      // What the source leaves out of its matrix is no slip of the structure.
      ...(proche ? [] : referentiel.lacunes.filter(({ ou }) => ou === "matrice").map(({ motif }) => motif)),
    ].join(" "),
    sujet: `type ${type}`,
    pointeur: ["structure", "type"],
  };
}

function missingModules(
  ligne: LigneSelection,
  choisis: ReadonlySet<number>,
  referentiel: Referentiel,
  pointeur: Pointeur,
): Rupture[] {
  return ligne.obligatoires
    .filter((numero) => !choisis.has(numero))
    .map((numero) => {
      const titre = referentiel.modules.find((module) => module.numero === numero)?.titre;
      return {
        genre: "module-obligatoire",
        message: `Le module ${numero}${titre ? ` (${citer(titre)})` : ""} est obligatoire pour cette structure et n’est pas choisi.`,
        aide: `Ajoutez ${numero} à la liste des modules. Règle : ${citer(wordsOn(numero, ligne))}.`,
        sujet: `module ${numero}`,
        pointeur,
      };
    });
}

/** The words that make a module mandatory. */
function wordsOn(numero: number, { citations = [], mots }: LigneSelection): string {
  return citations.find(({ modules }) => modules.includes(numero))?.mots ?? mots;
}

function minimum(ligne: LigneSelection, modules: readonly number[], pointeur: Pointeur): Rupture[] {
  if (!ligne.auMoins) return [];
  const { nombre, parmi } = ligne.auMoins;
  const comptes = modules.filter((numero) => parmi.includes(numero));
  if (comptes.length < nombre) {
    return [
      {
        genre: "minimum",
        message: `Il faut au moins ${compter(nombre, "module")} parmi ${enumerer(parmi)} : ${comptes.length === 0 ? "aucun n’est choisi" : `seul le module ${comptes.join(", ")} est choisi`}.`,
        aide: `Choisissez ${compter(nombre - comptes.length, "module")} de plus. Règle : ${citer(ligne.mots)}.`,
        sujet: "minimum",
        pointeur,
      },
    ];
  }
  return (ligne.aConfirmer ?? []).flatMap(({ modules: douteux, motif }) => {
    const surs = comptes.filter((numero) => !douteux.includes(numero));
    if (surs.length >= nombre) return [];
    const enCause = comptes.filter((numero) => douteux.includes(numero));
    return {
      genre: "a-confirmer" as const,
      message: `Le minimum de ${compter(nombre, "module")} n’est atteint qu’en comptant le module ${enumerer(enCause)} : à faire confirmer. ${motif}`,
      aide: `Faites confirmer ce choix, ou choisissez ${compter(nombre - surs.length, "module")} de plus hors du module ${enumerer(enCause)}.`,
      sujet: `module ${enCause.join(", ")}`,
      pointeur,
    };
  });
}

function doubleReadings(ligne: LigneSelection, choisis: ReadonlySet<number>, pointeur: Pointeur): Rupture[] {
  return (ligne.lectures ?? []).flatMap(({ modules, lectures }) =>
    modules
      .filter((numero) => !choisis.has(numero))
      .map((numero) => ({
        genre: "lectures" as const,
        message: `Le module ${numero} n’est pas choisi, et la règle se lit de plusieurs façons. ${lectures.map((lecture, rang) => `(${rang + 1}) ${lecture}`).join(" ")}`,
        aide: `Faites confirmer la lecture qui vaut pour cette structure, ou choisissez le module ${numero}.`,
        sujet: `module ${numero}`,
        pointeur,
      })),
  );
}

function voluntaryLabel(ligne: LigneSelection, suivi: Suivi): Rupture[] {
  if (ligne.label !== "volontaire") return [];
  return [
    {
      genre: "label-volontaire",
      message: `Pour cette structure le label est volontaire : ${citer(ligne.mots)}.`,
      aide: "Rien à faire : c’est un rappel.",
      sujet: "label",
      pointeur: suivi.pointeur,
    },
  ];
}
