import { type Constat, constatAt } from "../../domain/constat.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import type {
  LectureModule,
  MethodeAttribuee,
  SousEngagementAnnote,
} from "../../generated/lecture-module.ts";
import type { Module } from "../../generated/referentiel.ts";
import { type Document, itemsOf, type NoeudDeDocument, nodeBelow } from "./documents.ts";

/**
 * Says each method, or promise without methods, whose parts cannot be told apart, and which says of itself what belongs to
 * its parts.
 */
export function checkParties(
  lectures: readonly Document<LectureModule>[],
  modules: readonly Module[],
): Constat[] {
  const detailles = new Set(
    modules.flatMap(({ engagements }) =>
      engagements.filter((one) => one.sousEngagements.length > 0).map(({ numero }) => String(numero)),
    ),
  );
  return lectures.flatMap((lecture) => [
    ...itemsOf(lecture, "engagements").flatMap(([{ numero, ...lu }, noeud]) =>
      faultsOfPromise(
        { id: String(numero), ...lu },
        noeud,
        detailles.has(String(numero)) ? "a des sous-engagements" : null,
      ),
    ),
    ...itemsOf(lecture, "sousEngagements").flatMap(([lu, noeud]) => [
      ...faultsOfPromise(lu, noeud, lu.methodes?.length ? "a des méthodes de contrôle" : null),
      ...(lu.methodes ?? []).flatMap((methode, index) =>
        faultsOf(methode, nodeBelow(noeud, "methodes", index)),
      ),
    ]),
  ]);
}

/** A promise has parts of its own only where no method is known: `detail` says what shows them otherwise. */
function faultsOfPromise(
  { id, periode, parties }: Pick<SousEngagementAnnote, "id" | "periode" | "parties">,
  noeud: NoeudDeDocument,
  detail: string | null,
): Constat[] {
  if (!parties) return [];
  const both = periode
    ? [
        fault(
          `L’exigence ${id} a des parties, et dit aussi ${citer("periode")} : on ne sait laquelle des deux vaut.`,
          `Écrivez ${citer("periode")} dans les parties que cela concerne, et retirez-la de l’exigence.`,
          id,
          nodeBelow(noeud, "periode"),
        ),
      ]
    : [];
  const misplaced = detail
    ? [
        fault(
          `${id} ${detail} : ses parties ne seraient jamais jugées.`,
          "Donnez ces parties à ses méthodes, ou à ses sous-engagements.",
          id,
          nodeBelow(noeud, "parties"),
        ),
      ]
    : [];
  return [...both, ...misplaced, ...faultsOfParties(parties, "l’exigence", id, noeud)];
}

function faultsOf(methode: MethodeAttribuee, noeud: NoeudDeDocument): Constat[] {
  const { id, parties } = methode;
  if (!parties) return [];
  const propres = (["natures", "periode"] as const).filter((cle) => methode[cle] !== undefined);
  return [
    ...propres.map((cle) =>
      fault(
        `La méthode ${id} a des parties, et dit aussi ${citer(cle)} : on ne sait laquelle des deux vaut.`,
        `Écrivez ${citer(cle)} dans les parties que cela concerne, et retirez-le de la méthode.`,
        id,
        nodeBelow(noeud, cle),
      ),
    ),
    ...faultsOfParties(parties, "la méthode", id, noeud),
  ];
}

function faultsOfParties(
  parties: readonly { id: string; natures: readonly string[]; aCiter?: readonly string[] }[],
  genre: string,
  id: string,
  noeud: NoeudDeDocument,
): Constat[] {
  return parties.flatMap((partie, rang) => {
    const place = nodeBelow(noeud, "parties", rang);
    return [...badName(partie.id, genre, id, place), ...strangers(partie, place)];
  });
}

/** A part bears the id of what it is of, so that a fiche that names it says which method or promise it answers. */
function badName(partie: string, genre: string, entier: string, noeud: NoeudDeDocument): Constat[] {
  if (partie.startsWith(`${entier}.`)) return [];
  return [
    fault(
      `La partie ${partie} est dans ${genre} ${entier}, et son identifiant ne le dit pas.`,
      `Écrivez ${citer(`${entier}.1`)}, ou un autre identifiant qui commence par ${citer(`${entier}.`)}.`,
      partie,
      nodeBelow(noeud, "id"),
    ),
  ];
}

function strangers(
  { id, natures, aCiter = [] }: { id: string; natures: readonly string[]; aCiter?: readonly string[] },
  noeud: NoeudDeDocument,
): Constat[] {
  const inconnues = aCiter.filter((nature) => !natures.includes(nature));
  if (inconnues.length === 0) return [];
  return [
    fault(
      `La partie ${id} veut être citée pour ${enumerer(inconnues.map(citer))}, qui n’y répond pas.`,
      `Ajoutez cette nature à ${citer("natures")}, ou retirez-la de ${citer("aCiter")}.`,
      id,
      nodeBelow(noeud, "aCiter"),
    ),
  ];
}

function fault(message: string, aide: string, sujet: string, lieu: NoeudDeDocument): Constat {
  return constatAt(lieu, { regle: "partie-incoherente", message, aide }, sujet);
}
