import { type Constat, constatAt } from "../../domain/constat.ts";
import { nearest } from "../../domain/proche.ts";
import { exigencesOf } from "../../domain/referentiel.ts";
import { type Documents, itemsOf, type LienDeDocument, nodeBelow } from "./documents.ts";
import { type FaitsLus, liensOfModule } from "./liens-module.ts";
import type { TexteCorrige } from "./texte.ts";

/** Says each link that points at nothing. */
export function checkLiens(documents: Documents, texte: TexteCorrige): Constat[] {
  return [...texte.liens, ...liensOf(documents, texte)].flatMap(({ vers, id, connus, noeud }): Constat[] => {
    if (connus.has(id)) return [];
    const proche = nearest(id, connus);
    return [
      constatAt(
        noeud,
        {
          regle: "reference-inconnue",
          message: `${vers} « ${id} » n’existe pas ici.`,
          aide: proche
            ? `Vouliez-vous dire « ${proche} » ?`
            : `Connus : ${[...connus].join(", ") || "aucun"}.`,
        },
        id,
      ),
    ];
  });
}

/** Every link of the files, those to rubriques and source documents inside the text left out. */
export function* liensOf({ texte: lu, lecture }: Documents, texte: TexteCorrige): Iterable<LienDeDocument> {
  const passages = new Set(texte.passages.keys());
  for (const [{ ou }, noeud] of [...itemsOf(lu.errata, "errata"), ...itemsOf(lu.errata, "doutes")]) {
    yield { vers: "L’endroit", id: ou, connus: passages, noeud: nodeBelow(noeud, "ou") };
  }
  const lacunaires = new Set(["referentiel", ...passages]);
  for (const [{ ou, couvre = [] }, noeud] of itemsOf(lu.lacunes, "lacunes")) {
    // What a gap covers is not in the text, and may still be its place: `5.1`.
    const connus = new Set([...lacunaires, ...couvre]);
    yield { vers: "L’endroit", id: ou, connus, noeud: nodeBelow(noeud, "ou") };
  }
  for (const [{ ou }, noeud] of itemsOf(lu.desaccords, "desaccords")) {
    yield { vers: "L’endroit", id: ou, connus: lacunaires, noeud: nodeBelow(noeud, "ou") };
  }
  const exigences = new Set(exigencesOf(texte).map(({ id }) => id));
  for (const [{ exigence }, noeud] of itemsOf(lecture.delais, "delais")) {
    yield { vers: "L’exigence", id: exigence, connus: exigences, noeud: nodeBelow(noeud, "exigence") };
  }
  yield* liensOfIndicateurs(lecture, exigences);
  const sources = new Set(lu.referentiel.valeur.sources.map((source) => source.id));
  for (const [{ lectures }, noeud] of itemsOf(lu.desaccords, "desaccords")) {
    for (const [index, { source: id }] of lectures.entries()) {
      const place = nodeBelow(noeud, "lectures", index, "source");
      yield { vers: "Le document source", id, connus: sources, noeud: place };
    }
  }
  for (const [{ source }, noeud] of itemsOf(lecture.selection, "cycle")) {
    yield { vers: "Le document source", id: source, connus: sources, noeud: nodeBelow(noeud, "source") };
  }
  const faits: FaitsLus = new Map(lecture.faits?.valeur.faits.map((fait) => [fait.id, fait]));
  yield* liensOfSelection(lecture.selection, texte, faits);
  const natures = new Set(lecture.natures?.valeur.natures.map((nature) => nature.id));
  for (const document of lecture.modules) yield* liensOfModule(document, texte, faits, natures);
}

function* liensOfIndicateurs(
  lecture: Documents["lecture"],
  exigences: ReadonlySet<string>,
): Iterable<LienDeDocument> {
  const delais = new Set(itemsOf(lecture.delais, "delais").map(([{ id }]) => id));
  const methodes = new Set(
    lecture.modules.flatMap(({ valeur }) =>
      (valeur.sousEngagements ?? []).flatMap((sous) =>
        (sous.methodes ?? []).flatMap(({ id, parties = [] }) => [id, ...parties.map((partie) => partie.id)]),
      ),
    ),
  );
  for (const [indicateur, noeud] of itemsOf(lecture.indicateurs, "indicateurs")) {
    const { delai } = indicateur;
    if (delai) yield { vers: "Le délai", id: delai, connus: delais, noeud: nodeBelow(noeud, "delai") };
    for (const [index, id] of indicateur.exigences.entries())
      yield { vers: "L’exigence", id, connus: exigences, noeud: nodeBelow(noeud, "exigences", index) };
    for (const [index, id] of (indicateur.methodes ?? []).entries())
      yield { vers: "La méthode", id, connus: methodes, noeud: nodeBelow(noeud, "methodes", index) };
  }
}

function* liensOfSelection(
  selection: Documents["lecture"]["selection"],
  texte: TexteCorrige,
  faits: FaitsLus,
): Iterable<LienDeDocument> {
  const types = new Set(selection.valeur.types.map((type) => type.id));
  const modules = new Set(texte.modules.map((module) => String(module.numero)));
  for (const [{ quand, ...ligne }, noeud] of itemsOf(selection, "lignes")) {
    yield {
      vers: "Le type de structure",
      id: quand.type,
      connus: types,
      noeud: nodeBelow(noeud, "quand", "type"),
    };
    for (const id of Object.keys(quand.faits ?? {})) {
      yield {
        vers: "Le fait",
        id,
        connus: new Set(faits.keys()),
        noeud: nodeBelow(noeud, "quand", "faits", id),
      };
    }
    const lists = [...(ligne.aConfirmer ?? []), ...(ligne.lectures ?? [])].flatMap((liste) => liste.modules);
    for (const numero of [...ligne.obligatoires, ...(ligne.auMoins?.parmi ?? []), ...lists]) {
      yield { vers: "Le module", id: String(numero), connus: modules, noeud };
    }
  }
}
