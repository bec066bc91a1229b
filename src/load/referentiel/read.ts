import { type Depot, DepotError } from "../../depot/depot.ts";
import type { Constat } from "../../domain/constat.ts";
import { checkShape, type Gabarit } from "../validate/shape.ts";
import { readYaml } from "../yaml/read.ts";
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
    referentiel: reader.read("texte/referentiel.yaml", GABARITS.texteReferentiel),
    modules: reader.readModules("texte", GABARITS.texteModule),
    errata: reader.readIfThere("texte/errata.yaml", GABARITS.texteErrata),
    lacunes: reader.readIfThere("texte/lacunes.yaml", GABARITS.texteLacunes),
    desaccords: reader.readIfThere("texte/desaccords.yaml", GABARITS.texteDesaccords),
    editions: reader.readIfThere("texte/editions.yaml", GABARITS.texteEditions),
  };
  const lecture = {
    selection: reader.read("lecture/selection.yaml", GABARITS.lectureSelection),
    modules: reader.readModules("lecture", GABARITS.lectureModule),
    faits: reader.readIfThere("lecture/faits.yaml", GABARITS.lectureFaits),
    natures: reader.readIfThere("lecture/natures.yaml", GABARITS.lectureNatures),
    delais: reader.readIfThere("lecture/delais.yaml", GABARITS.lectureDelais),
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
    const { document, constats } = readYaml(this.depot, this.path(fichier), this.racine);
    this.constats.push(...constats, ...(document ? checkShape(document, gabarit) : []));
    // What could be mended was, and is only warned of.
    if (document && gabarit.validate(document.valeur)) return document;
    this.unusable = true;
    return null;
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
