import { type Depot, DepotError } from "../../depot/depot.ts";
import { FICHIERS_REFERENTIEL } from "../../domain/chemins.ts";
import type { Constat } from "../../domain/constat.ts";
import { readDocument } from "../document.ts";
import type { Gabarit } from "../validate/shape.ts";
import type { Document, Documents } from "./documents.ts";
import { GABARITS } from "./gabarits.ts";

const MODULE = /^module-(\d+)\.yaml$/;

/**
 * Reads and validates every file of a référentiel folder. `documents` is null as soon as one cannot be used.
 * `racine` is the folder to which files are named in findings.
 */
export function readDocuments(
  depot: Depot,
  dossier: string,
  racine = dossier,
): { documents: Documents | null; constats: Constat[] } {
  const reader = new FolderReader(depot, dossier, racine);
  const texte = {
    referentiel: reader.read(FICHIERS_REFERENTIEL.referentiel, GABARITS.texteReferentiel),
    modules: reader.readModules("texte", GABARITS.texteModule),
    errata: reader.readIfThere(FICHIERS_REFERENTIEL.errata, GABARITS.texteErrata),
    lacunes: reader.readIfThere(FICHIERS_REFERENTIEL.lacunes, GABARITS.texteLacunes),
    desaccords: reader.readIfThere(FICHIERS_REFERENTIEL.desaccords, GABARITS.texteDesaccords),
    editions: reader.readIfThere(FICHIERS_REFERENTIEL.editions, GABARITS.texteEditions),
  };
  const lecture = {
    selection: reader.read(FICHIERS_REFERENTIEL.selection, GABARITS.lectureSelection),
    modules: reader.readModules("lecture", GABARITS.lectureModule),
    faits: reader.readIfThere(FICHIERS_REFERENTIEL.faits, GABARITS.lectureFaits),
    natures: reader.readIfThere(FICHIERS_REFERENTIEL.natures, GABARITS.lectureNatures),
    delais: reader.readIfThere(FICHIERS_REFERENTIEL.delais, GABARITS.lectureDelais),
    indicateurs: reader.readIfThere(FICHIERS_REFERENTIEL.indicateurs, GABARITS.lectureIndicateurs),
    editions: reader.readIfThere(FICHIERS_REFERENTIEL.editionsLecture, GABARITS.lectureEditions),
  };
  // What a generated validator accepted has the type generated from the same schema.
  const documents = reader.unusable ? null : ({ texte, lecture } as Documents);
  return { documents, constats: reader.constats };
}

type Lu = Document<unknown> | null;

class FolderReader {
  readonly constats: Constat[] = [];
  unusable = false;

  constructor(
    private readonly depot: Depot,
    private readonly dossier: string,
    private readonly racine: string,
  ) {}

  /** Null, and the folder unusable, where the file is absent or faulty. */
  read(fichier: string, gabarit: Gabarit): Lu {
    const { document, constats } = readDocument<unknown>(
      this.depot,
      this.path(fichier),
      gabarit,
      this.racine,
    );
    for (const constat of constats) this.constats.push(constat);
    this.unusable ||= document === null;
    return document;
  }

  /** Null where there is no such file; the folder is unusable where it is faulty. */
  readIfThere(fichier: string, gabarit: Gabarit): Lu {
    const [couche = "", nom = ""] = fichier.split("/");
    return this.names(couche).includes(nom) ? this.read(fichier, gabarit) : null;
  }

  /** `module-<n>.yaml` of a layer, by number. */
  readModules(couche: string, gabarit: Gabarit): Document<unknown>[] {
    return this.names(couche)
      .filter((nom) => MODULE.test(nom))
      .sort((a, b) => numberOf(a) - numberOf(b))
      .flatMap((nom) => this.read(`${couche}/${nom}`, gabarit) ?? []);
  }

  private names(couche: string): string[] {
    try {
      return this.depot.list(this.path(couche)).map((entree) => entree.nom);
    } catch (error) {
      if (error instanceof DepotError) return [];
      throw error;
    }
  }

  private path(fichier: string): string {
    return this.dossier === "" ? fichier : `${this.dossier}/${fichier}`;
  }
}

function numberOf(nom: string): number {
  return Number(MODULE.exec(nom)?.[1]);
}
