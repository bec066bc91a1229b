import type { Pointeur, Source } from "../../domain/source.ts";
import type { LectureDelais } from "../../generated/lecture-delais.ts";
import type { LectureEditions } from "../../generated/lecture-editions.ts";
import type { LectureFaits } from "../../generated/lecture-faits.ts";
import type { LectureIndicateurs } from "../../generated/lecture-indicateurs.ts";
import type { LectureModule } from "../../generated/lecture-module.ts";
import type { LectureNatures } from "../../generated/lecture-natures.ts";
import type { LectureSelection } from "../../generated/lecture-selection.ts";
import type { TexteDesaccords } from "../../generated/texte-desaccords.ts";
import type { TexteEditions } from "../../generated/texte-editions.ts";
import type { TexteErrata } from "../../generated/texte-errata.ts";
import type { TexteLacunes } from "../../generated/texte-lacunes.ts";
import type { TexteModule } from "../../generated/texte-module.ts";
import type { TexteReferentiel } from "../../generated/texte-referentiel.ts";
import type { Document } from "../document.ts";

export type { Document };

/** The files of one référentiel folder: what was read, and how quali reads it. */
export interface Documents {
  readonly texte: {
    readonly referentiel: Document<TexteReferentiel>;
    readonly modules: readonly Document<TexteModule>[];
    readonly errata: Document<TexteErrata> | null;
    readonly lacunes: Document<TexteLacunes> | null;
    readonly desaccords: Document<TexteDesaccords> | null;
    readonly editions: Document<TexteEditions> | null;
  };
  readonly lecture: {
    readonly modules: readonly Document<LectureModule>[];
    readonly selection: Document<LectureSelection>;
    readonly faits: Document<LectureFaits> | null;
    readonly natures: Document<LectureNatures> | null;
    readonly delais: Document<LectureDelais> | null;
    readonly indicateurs: Document<LectureIndicateurs> | null;
    readonly editions: Document<LectureEditions> | null;
  };
}

/** Where a node of a document is. */
export interface NoeudDeDocument {
  readonly source: Source;
  readonly pointeur: Pointeur;
}

/** An id in the place where it is given. */
export interface Donne {
  /** What bears it, with its article: « Le fait ». */
  genre: string;
  id: string;
  noeud: NoeudDeDocument;
}

/** A link from one file to an id given in another. */
export interface LienDeDocument {
  /** What it points at, with its article: « Le fait ». */
  vers: string;
  id: string;
  connus: ReadonlySet<string>;
  noeud: NoeudDeDocument;
}

/** The items of a list at the root of a document, each with its place. */
export function itemsOf<T extends object, K extends keyof T & string>(
  document: Document<T> | null,
  key: K,
): [item: NonNullable<T[K]> extends readonly (infer I)[] ? I : never, noeud: NoeudDeDocument][] {
  const list = document?.valeur[key];
  if (!document || !Array.isArray(list)) return [];
  return list.map((item, index) => [item, { source: document.source, pointeur: [key, index] }]);
}

/** A node below another. */
export function nodeBelow(noeud: NoeudDeDocument, ...pointeur: Pointeur): NoeudDeDocument {
  return { source: noeud.source, pointeur: [...noeud.pointeur, ...pointeur] };
}
