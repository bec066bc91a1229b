import type { Source } from "../../src/domain/source.ts";
import type {
  DossierExigence,
  FicheYaml,
  FichierResolu,
  PieceChargee,
  PieceYaml,
  Structure,
  StructureYaml,
  Suivi,
} from "../../src/domain/structure.ts";
import { suivisOf } from "../../src/domain/suivi.ts";

/** A source whose nodes lie on line 1 + the length of their pointer. */
export function source(fichier: string): Source {
  return {
    fichier,
    texte: "",
    locate: (pointeur) => ({ ligne: 1 + pointeur.length, colonne: 1, longueur: 1 }),
  };
}

/** A piece as loaded; its file is there unless `fichier` says otherwise. */
export function piece(yaml: PieceYaml, options: Partial<PieceChargee> = {}): PieceChargee {
  const fichier: FichierResolu | undefined =
    yaml.fichier === undefined ? undefined : { chemin: yaml.fichier, statut: "present", taille: 100 };
  return {
    yaml,
    source: source("preuves/commun.yaml"),
    pointeur: ["preuves", 0],
    ...(fichier && { fichier }),
    ...options,
  };
}

/** A folder of `preuves/` with its fiche. */
export function dossier(
  exigence: string,
  pieces: (PieceYaml | PieceChargee)[] = [],
  fiche: Partial<FicheYaml> = {},
  options: Partial<DossierExigence> = {},
): DossierExigence {
  const chemin = `preuves/${exigence}`;
  const sourceFiche = source(`${chemin}/fiche.yaml`);
  return {
    chemin,
    exigence,
    referentiel: "essai@1",
    fiche: {
      source: sourceFiche,
      yaml: { version: 1, ...fiche },
      clesEcartees: [],
      pieces: pieces.map((p, rang) =>
        "yaml" in p ? p : piece(p, { source: sourceFiche, pointeur: ["preuves", rang] }),
      ),
      ecartees: [],
    },
    fichierFiche: `${chemin}/fiche.yaml`,
    ficheIllisible: false,
    fichiers: [],
    ...options,
  };
}

/** A folder without fiche that holds these files. */
export function dossierSansFiche(exigence: string, noms: string[]): DossierExigence {
  const chemin = `preuves/${exigence}`;
  const fichiers = noms.map((nom) => ({ chemin: `${chemin}/${nom}`, nom, taille: 100 }));
  const fichierFiche = `${chemin}/fiche.yaml`;
  return {
    chemin,
    exigence,
    referentiel: "essai@1",
    fiche: null,
    fichierFiche,
    ficheIllisible: false,
    fichiers,
  };
}

interface Options {
  declaree?: Partial<StructureYaml["structure"]>;
  yaml?: Partial<StructureYaml>;
  suivis?: Partial<Suivi>[];
  modules?: number[] | null;
  dossiers?: DossierExigence[];
  reste?: Partial<Structure>;
}

/** A préfecture that follows `essai@1`. */
export function structure({
  declaree,
  yaml,
  suivis = [{}],
  modules = null,
  dossiers = [],
  reste,
}: Options = {}): Structure {
  const ecrits = suivis.map((suivi, rang) => ({
    referentiel: "essai@1",
    alias: null,
    modules,
    pointeur: rang === 0 ? ["referentiel"] : ["referentiels", rang],
    ...suivi,
  }));
  const [principal = ""] = ecrits.map(({ referentiel }) => referentiel);
  return {
    chemin: ".",
    source: source("quali.yaml"),
    yaml: {
      version: 1,
      structure: { id: "essai", nom: "Préfecture d’essai", type: "prefecture", ...declaree },
      ...yaml,
    },
    suivis: suivisOf(ecrits),
    dossiers: dossiers.map((dossier) =>
      ecrits.some(({ referentiel }) => referentiel === dossier.referentiel)
        ? dossier
        : { ...dossier, referentiel: principal },
    ),
    communes: new Map(),
    fichiersEpars: [],
    fichiersDeclares: new Set(),
    ...reste,
  };
}
