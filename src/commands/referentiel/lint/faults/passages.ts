import type { Bloc } from "../../../../generated/referentiel.ts";
import type { TexteModule } from "../../../../generated/texte-module.ts";
import {
  type Document,
  type Documents,
  itemsOf,
  type NoeudDeDocument,
  nodeBelow,
} from "../../../../load/referentiel/documents.ts";

/** A text as its file gives it, and the documents that are said to hold it. */
export interface Passage {
  texte: string;
  documents: readonly string[];
  noeud: NoeudDeDocument;
  /** A heading, whose capitals are not those of the document; a quotation, which may start and end anywhere. */
  genre?: "titre" | "citation";
}

interface Lu {
  sources?: readonly string[];
  variantes?: readonly { source: string; texte: string }[];
}

/** Every text of the text layer, as read: no erratum is applied. */
export function* passagesOf({ texte }: Documents): Iterable<Passage> {
  const { source, valeur } = texte.referentiel;
  const documents = valeur.sources.filter((one) => one.texte).map(({ id }) => id);
  const root = { source, pointeur: [] };
  yield* blocs(valeur.preambule, documents, nodeBelow(root, "preambule"));
  if (valeur.matrice) yield* matrice(valeur.matrice, documents, nodeBelow(root, "matrice"));
  for (const [extrait, noeud] of itemsOf(texte.referentiel, "extraits")) {
    for (const passage of blocs(extrait.texte, [extrait.source], nodeBelow(noeud, "texte"))) {
      yield { ...passage, genre: "citation" };
    }
  }
  for (const [{ lectures }, noeud] of itemsOf(texte.desaccords, "desaccords")) {
    for (const passage of variantes(lectures, nodeBelow(noeud, "lectures")))
      yield { ...passage, genre: "citation" };
  }
  for (const module of texte.modules) yield* moduleOf(module, documents);
}

function* matrice(
  { colonnes, lignes }: NonNullable<Documents["texte"]["referentiel"]["valeur"]["matrice"]>,
  documents: readonly string[],
  noeud: NoeudDeDocument,
): Iterable<Passage> {
  for (const [i, texte] of colonnes.entries())
    yield { texte, documents, noeud: nodeBelow(noeud, "colonnes", i) };
  for (const [i, { intitule, cellules }] of lignes.entries()) {
    yield { texte: intitule, documents, noeud: nodeBelow(noeud, "lignes", i, "intitule") };
    for (const [j, texte] of cellules.entries()) {
      yield { texte, documents, noeud: nodeBelow(noeud, "lignes", i, "cellules", j) };
    }
  }
}

function* moduleOf(
  { source, valeur: { module } }: Document<TexteModule>,
  parent: readonly string[],
): Iterable<Passage> {
  const noeud = { source, pointeur: ["module"] };
  const documents = yield* documentsOf(module, parent, noeud);
  yield { texte: module.titre, documents, noeud: nodeBelow(noeud, "titre"), genre: "titre" };
  yield* blocs(module.preambule, documents, nodeBelow(noeud, "preambule"));
  for (const [i, rubrique] of (module.rubriques ?? []).entries()) {
    const place = nodeBelow(noeud, "rubriques", i);
    const siens = yield* documentsOf(rubrique, documents, place);
    yield { texte: rubrique.titre, documents: siens, noeud: nodeBelow(place, "titre"), genre: "titre" };
  }
  for (const [i, engagement] of module.engagements.entries()) {
    yield* engagementOf(engagement, documents, nodeBelow(noeud, "engagements", i));
  }
}

function* engagementOf(
  lu: TexteModule["module"]["engagements"][number],
  parent: readonly string[],
  noeud: NoeudDeDocument,
): Iterable<Passage> {
  const documents = yield* documentsOf(lu, parent, noeud);
  yield { texte: lu.texte, documents, noeud: nodeBelow(noeud, "texte") };
  if (lu.note !== undefined) yield { texte: lu.note, documents, noeud: nodeBelow(noeud, "note") };
  for (const [i, { sousEngagements, methodesControle }] of (lu.lignes ?? []).entries()) {
    const ligne = nodeBelow(noeud, "lignes", i);
    for (const [j, sousEngagement] of sousEngagements.entries()) {
      const place = nodeBelow(ligne, "sousEngagements", j);
      const siens = yield* documentsOf(sousEngagement, documents, place);
      yield* blocs(sousEngagement.texte, siens, nodeBelow(place, "texte"));
    }
    for (const [j, { texte }] of (methodesControle ?? []).entries()) {
      yield { texte, documents, noeud: nodeBelow(ligne, "methodesControle", j, "texte") };
    }
  }
}

/** Answers the documents that give the text of a node; yields what others write in its place. */
function* documentsOf(
  lu: Lu,
  parent: readonly string[],
  noeud: NoeudDeDocument,
): Generator<Passage, readonly string[]> {
  yield* variantes(lu.variantes, nodeBelow(noeud, "variantes"));
  return lu.sources ?? parent;
}

function* variantes(lues: Lu["variantes"], noeud: NoeudDeDocument): Iterable<Passage> {
  for (const [i, { source, texte }] of (lues ?? []).entries()) {
    yield { texte, documents: [source], noeud: nodeBelow(noeud, i, "texte") };
  }
}

function* blocs(
  lus: string | readonly Bloc[] | undefined,
  documents: readonly string[],
  noeud: NoeudDeDocument,
): Iterable<Passage> {
  if (typeof lus === "string") yield { texte: lus, documents, noeud };
  else for (const [i, bloc] of (lus ?? []).entries()) yield* blocOf(bloc, documents, nodeBelow(noeud, i));
}

function* blocOf(bloc: Bloc, documents: readonly string[], noeud: NoeudDeDocument): Iterable<Passage> {
  if (typeof bloc === "string") yield { texte: bloc, documents, noeud };
  else if ("note" in bloc) yield { texte: bloc.note, documents, noeud: nodeBelow(noeud, "note") };
  else if ("intitule" in bloc) yield { texte: bloc.intitule, documents, noeud: nodeBelow(noeud, "intitule") };
  else {
    for (const [i, texte] of bloc.liste.entries())
      yield { texte, documents, noeud: nodeBelow(noeud, "liste", i) };
  }
}
