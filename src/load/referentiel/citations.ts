import { type Constat, constatAt } from "../../domain/constat.ts";
import type { LectureModule } from "../../generated/lecture-module.ts";
import { type Document, type Documents, itemsOf, type NoeudDeDocument, nodeBelow } from "./documents.ts";
import { parentsOf, type TexteCorrige } from "./texte.ts";

/** Words that the reading quotes, and the places of the text where they must stand. */
interface Citation {
  mots: string;
  ou: readonly string[];
  noeud: NoeudDeDocument;
}

/** A sous-engagement and what stands around it: its engagement and module. */
type Around = (id: string) => string[];

/** Says each quotation that the text does not hold at its place: a reading must rest on words that are there. */
export function checkCitations(documents: Documents, texte: TexteCorrige): Constat[] {
  return [...citationsOf(documents, texte)].flatMap(({ mots, ou, noeud }): Constat[] => {
    // A place that does not exist is a dangling link, said elsewhere.
    if (!ou.some((place) => texte.passages.has(place))) return [];
    const words = ou.map((place) => texte.passages.get(place) ?? "").join("\n");
    const absent = mots.split(" […] ").filter((part) => !words.includes(part));
    if (absent.length === 0) return [];
    return [
      constatAt(
        noeud,
        {
          regle: "citation-introuvable",
          message: `Ces mots ne sont pas dans le texte officiel : ${absent.map((part) => `« ${part} »`).join(", ")}.`,
          aide: "Citez le texte mot pour mot, errata appliqués ; séparez deux passages par « […] ».",
        },
        mots,
      ),
    ];
  });
}

function* citationsOf({ texte: { errata }, lecture }: Documents, texte: TexteCorrige): Iterable<Citation> {
  const parents = parentsOf(texte.modules);
  const around: Around = (id) => [id, ...(parents.get(id) ?? [])];
  for (const document of lecture.modules) yield* citationsOfModule(document, around);

  const { faits, delais, indicateurs, selection } = lecture;
  for (const [fait, noeud] of itemsOf(faits, "faits")) {
    yield { mots: fait.mots, ou: [...texte.passages.keys()], noeud: nodeBelow(noeud, "mots") };
  }
  for (const [delai, noeud] of itemsOf(delais, "delais")) {
    yield { mots: delai.mots, ou: around(delai.exigence), noeud: nodeBelow(noeud, "mots") };
  }
  for (const [indicateur, noeud] of itemsOf(indicateurs, "indicateurs")) {
    const { exigences, mots } = indicateur;
    yield {
      mots,
      ou: exigences.flatMap(around).concat(methodsOf(lecture.modules, exigences)),
      noeud: nodeBelow(noeud, "mots"),
    };
  }
  for (const [doute, noeud] of itemsOf(errata, "doutes")) {
    yield { mots: doute.lecture, ou: [doute.ou], noeud: nodeBelow(noeud, "lecture") };
  }
  for (const [ligne, noeud] of itemsOf(selection, "lignes")) {
    yield { mots: ligne.mots, ou: ["matrice", "extraits"], noeud: nodeBelow(noeud, "mots") };
    for (const [rang, { mots }] of (ligne.citations ?? []).entries()) {
      const ou = ["matrice", "preambule", "extraits"];
      yield { mots, ou, noeud: nodeBelow(nodeBelow(nodeBelow(noeud, "citations"), rang), "mots") };
    }
  }
  const { source, valeur } = selection;
  if (valeur.exigible) {
    const noeud = { source, pointeur: ["exigible", "mots"] };
    yield { mots: valeur.exigible.mots, ou: ["extraits"], noeud };
  }
}

/** Where the words of the control methods of these exigences stand. */
function methodsOf(modules: readonly Document<LectureModule>[], exigences: readonly string[]): string[] {
  const wanted = new Set(exigences);
  return modules.flatMap(({ valeur }) =>
    (valeur.sousEngagements ?? []).flatMap(({ id, methodes = [] }) =>
      wanted.has(id) ? methodes.map(({ source }) => source) : [],
    ),
  );
}

function* citationsOfModule(document: Document<LectureModule>, around: Around): Iterable<Citation> {
  const { source, valeur } = document;
  yield* quoted(valeur, [`module-${valeur.module}`], { source, pointeur: [] });
  for (const [lu, noeud] of itemsOf(document, "engagements")) {
    const ou = [String(lu.numero)];
    yield* quoted(lu, ou, noeud);
    yield* quotedParts(lu.parties, ou, noeud);
  }
  for (const [lu, noeud] of itemsOf(document, "sousEngagements")) {
    const ou = around(lu.id);
    yield* quoted(lu, ou, noeud);
    yield* quotedParts(lu.parties, ou, noeud);
    for (const [index, methode] of (lu.methodes ?? []).entries()) {
      const place = nodeBelow(noeud, "methodes", index);
      if (methode.mots) yield { mots: methode.mots, ou: [methode.source], noeud: nodeBelow(place, "mots") };
      const autour = [...ou, methode.source];
      yield* quoted(methode, autour, place);
      yield* quotedParts(methode.parties, autour, place);
    }
  }
}

function* quotedParts(
  parties: readonly { mots: string; condition?: { mots: string }; periode?: { mots: string } }[] = [],
  ou: readonly string[],
  noeud: NoeudDeDocument,
): Iterable<Citation> {
  for (const [rang, partie] of parties.entries()) {
    const place = nodeBelow(noeud, "parties", rang);
    yield { mots: partie.mots, ou, noeud: nodeBelow(place, "mots") };
    yield* quoted(partie, ou, place);
  }
}

function* quoted(
  lu: { condition?: { mots: string }; periode?: { mots: string } },
  ou: readonly string[],
  noeud: NoeudDeDocument,
): Iterable<Citation> {
  for (const key of ["condition", "periode"] as const) {
    const mots = lu[key]?.mots;
    if (mots) yield { mots, ou, noeud: nodeBelow(noeud, key, "mots") };
  }
}
