import { type Constat, constatAt } from "../../domain/constat.ts";
import { citer, enumerer } from "../../domain/francais.ts";
import type { LectureModule, MethodeAttribuee } from "../../generated/lecture-module.ts";
import { type Document, itemsOf, type NoeudDeDocument, nodeBelow } from "./documents.ts";

/** Says each method whose parts cannot be told apart, or which says of itself what belongs to its parts. */
export function checkParties(lectures: readonly Document<LectureModule>[]): Constat[] {
  return lectures.flatMap((lecture) =>
    itemsOf(lecture, "sousEngagements").flatMap(([{ methodes = [] }, noeud]) =>
      methodes.flatMap((methode, index) => faultsOf(methode, nodeBelow(noeud, "methodes", index))),
    ),
  );
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
    ...parties.flatMap((partie, rang) => {
      const place = nodeBelow(noeud, "parties", rang);
      return [...badName(partie.id, id, place), ...strangers(partie, place)];
    }),
  ];
}

/** A part bears the id of its method, so that a fiche that names it says which method it answers. */
function badName(partie: string, methode: string, noeud: NoeudDeDocument): Constat[] {
  if (partie.startsWith(`${methode}.`)) return [];
  return [
    fault(
      `La partie ${partie} est dans la méthode ${methode}, et son identifiant ne le dit pas.`,
      `Écrivez ${citer(`${methode}.1`)}, ou un autre identifiant qui commence par ${citer(`${methode}.`)}.`,
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
