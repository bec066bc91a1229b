import { type Constat, constatAt } from "../../domain/constat.ts";
import { type Documents, type Donne, itemsOf, type NoeudDeDocument, nodeBelow } from "./documents.ts";
import type { TexteCorrige } from "./texte.ts";

/** Says each id that is given twice, and where it was given first. */
export function checkDoublons(documents: Documents, texte: TexteCorrige): Constat[] {
  const first = new Map<string, NoeudDeDocument>();
  return [...texte.ids, ...lectureIds(documents)].flatMap(({ genre, id, noeud }): Constat[] => {
    const key = `${genre} ${id}`;
    const seen = first.get(key);
    if (!seen) {
      first.set(key, noeud);
      return [];
    }
    const { ligne } = seen.source.locate(seen.pointeur);
    return [
      constatAt(
        noeud,
        {
          regle: "identifiant-en-double",
          message: `${genre} ${id} existe déjà : ${seen.source.fichier}, ligne ${ligne}.`,
          aide: "Un identifiant ne se donne qu’une fois ; changez l’un des deux.",
        },
        id,
      ),
    ];
  });
}

function* lectureIds({ texte, lecture }: Documents): Iterable<Donne> {
  for (const [{ id }, noeud] of itemsOf(texte.referentiel, "sources")) {
    yield { genre: "Le document source", id, noeud: nodeBelow(noeud, "id") };
  }
  for (const document of lecture.modules) {
    const { source, valeur } = document;
    yield {
      genre: "La lecture du module",
      id: String(valeur.module),
      noeud: { source, pointeur: ["module"] },
    };
    for (const [{ parties }, noeud] of itemsOf(document, "engagements")) yield* partIds(parties, noeud);
    for (const [{ id, methodes, parties }, noeud] of itemsOf(document, "sousEngagements")) {
      yield { genre: "La lecture du sous-engagement", id, noeud: nodeBelow(noeud, "id") };
      yield* partIds(parties, noeud);
      for (const [index, methode] of (methodes ?? []).entries()) {
        const place = nodeBelow(noeud, "methodes", index);
        yield { genre: "La méthode", id: methode.id, noeud: nodeBelow(place, "id") };
        yield* partIds(methode.parties, place);
      }
    }
  }
  const lists = [
    ["Le fait", itemsOf(lecture.faits, "faits")],
    ["La nature", itemsOf(lecture.natures, "natures")],
    ["Le délai", itemsOf(lecture.delais, "delais")],
    ["L’indicateur", itemsOf(lecture.indicateurs, "indicateurs")],
    ["Le type de structure", itemsOf(lecture.selection, "types")],
    ["La ligne", itemsOf(lecture.selection, "lignes")],
  ] as const;
  for (const [genre, items] of lists) {
    for (const [{ id }, noeud] of items) yield { genre, id, noeud: nodeBelow(noeud, "id") };
  }
}

function* partIds(parties: readonly { id: string }[] = [], noeud: NoeudDeDocument): Iterable<Donne> {
  for (const [rang, { id }] of parties.entries()) {
    yield { genre: "La partie", id, noeud: nodeBelow(noeud, "parties", rang, "id") };
  }
}
