import type { ValidateFunction } from "ajv";
import { type Depot, DepotError } from "../../depot/depot.ts";
import type { Constat } from "../../domain/constat.ts";
import type { Source } from "../../domain/source.ts";
import { validate as validateDelais } from "../../generated/validate-lecture-delais.js";
import { validate as validateFaits } from "../../generated/validate-lecture-faits.js";
import { validate as validateLecture } from "../../generated/validate-lecture-module.js";
import { validate as validateNatures } from "../../generated/validate-lecture-natures.js";
import { validate as validateSelection } from "../../generated/validate-lecture-selection.js";
import { validate as validateDesaccords } from "../../generated/validate-texte-desaccords.js";
import { validate as validateErrata } from "../../generated/validate-texte-errata.js";
import { validate as validateLacunes } from "../../generated/validate-texte-lacunes.js";
import { validate as validateModule } from "../../generated/validate-texte-module.js";
import { validate as validateReferentiel } from "../../generated/validate-texte-referentiel.js";
import { readYaml } from "../yaml/read.ts";
import type { Document, Documents } from "./documents.ts";

const MODULE = /^module-(\d+)\.yaml$/;

/** Reads and validates every file of a référentiel folder. `documents` is null as soon as one cannot be used. */
export function readDocuments(
  depot: Depot,
  dossier: string,
): { documents: Documents | null; constats: Constat[] } {
  const reader = new FolderReader(depot, dossier);
  const texte = {
    referentiel: reader.read("texte/referentiel.yaml", validateReferentiel),
    modules: reader.readModules("texte", validateModule),
    errata: reader.readIfThere("texte/errata.yaml", validateErrata),
    lacunes: reader.readIfThere("texte/lacunes.yaml", validateLacunes),
    desaccords: reader.readIfThere("texte/desaccords.yaml", validateDesaccords),
  };
  const lecture = {
    selection: reader.read("lecture/selection.yaml", validateSelection),
    modules: reader.readModules("lecture", validateLecture),
    faits: reader.readIfThere("lecture/faits.yaml", validateFaits),
    natures: reader.readIfThere("lecture/natures.yaml", validateNatures),
    delais: reader.readIfThere("lecture/delais.yaml", validateDelais),
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
  ) {}

  /** Null, and the folder unusable, where the file is absent or faulty. */
  read(fichier: string, validate: ValidateFunction): Lu {
    const { document, constats } = readYaml(this.depot, this.path(fichier), this.dossier);
    this.constats.push(...constats);
    if (document && validate(document.valeur)) return document;
    if (document) this.constats.push(...shapeFaults(document.source, validate.errors));
    this.unusable = true;
    return null;
  }

  /** Null where there is no such file; the folder is unusable where it is faulty. */
  readIfThere(fichier: string, validate: ValidateFunction): Lu {
    const [couche = "", nom = ""] = fichier.split("/");
    return this.names(couche).includes(nom) ? this.read(fichier, validate) : null;
  }

  /** `module-<n>.yaml` of a layer, by number. */
  readModules(couche: string, validate: ValidateFunction): Document<unknown>[] {
    return this.names(couche)
      .filter((nom) => MODULE.test(nom))
      .sort((a, b) => numberOf(a) - numberOf(b))
      .flatMap((nom) => this.read(`${couche}/${nom}`, validate) ?? []);
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

function shapeFaults(source: Source, errors: ValidateFunction["errors"]): Constat[] {
  return (errors ?? []).map(({ instancePath, message }) => ({
    regle: "type-incorrect",
    message: `Ce fichier n'a pas la forme attendue : ${message ?? ""}.`,
    sujet: `${source.fichier}#${instancePath}`,
    lieu: {
      source,
      pointeur: instancePath
        .split("/")
        .slice(1)
        .map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    },
  }));
}
