/** Files of an evidence folder, by what they hold. */
export const FICHIERS = {
  structure: "quali.yaml",
  espace: "quali-espace.yaml",
  fiche: "fiche.yaml",
  communes: "preuves.yaml",
  planActions: "plan-actions.yaml",
  gouvernance: "gouvernance.yaml",
  verrou: "quali.lock",
} as const;

/** Names that were meant to be that of a workspace's file; Windows hides the last ending. */
export const PRESQUE_ESPACE = [
  "quali-espace.yml",
  "quali-espace.yaml.txt",
  "quali-espace.txt",
  "Quali-espace.yaml",
  "Quali-Espace.yaml",
  "quali_espace.yaml",
  "quali espace.yaml",
] as const;

/** Folders of an evidence folder, by what they hold. */
export const DOSSIERS = {
  preuves: "preuves",
  commun: "_commun",
  donnees: "donnees",
  textes: "textes",
  audits: "audits",
  lectures: "lectures",
  archives: "archives",
} as const;

/** The last name of a path. */
export function lastNameOf(chemin: string): string {
  return chemin.slice(chemin.lastIndexOf("/") + 1);
}

/** The folder of a path: `""` at the root, null for the root itself. */
export function parentOf(chemin: string): string | null {
  return chemin === "" ? null : chemin.slice(0, Math.max(0, chemin.lastIndexOf("/")));
}

/** Files of a référentiel folder. */
export const FICHIERS_REFERENTIEL = {
  referentiel: "texte/referentiel.yaml",
  errata: "texte/errata.yaml",
  lacunes: "texte/lacunes.yaml",
  desaccords: "texte/desaccords.yaml",
  editions: "texte/editions.yaml",
  editionsLecture: "lecture/editions.yaml",
  selection: "lecture/selection.yaml",
  faits: "lecture/faits.yaml",
  natures: "lecture/natures.yaml",
  delais: "lecture/delais.yaml",
  indicateurs: "lecture/indicateurs.yaml",
} as const;

/** Beside a référentiel folder's `texte` and `lecture`: what it is expected to say. */
export const EXEMPLES = "exemples.yaml";

/** Folder of the common evidence, relative to the structure. */
export const DOSSIER_COMMUN = `${DOSSIERS.preuves}/${DOSSIERS.commun}`;

/** File that declares the common evidence, relative to the structure. */
export const PREUVES_COMMUNES = `${DOSSIER_COMMUN}/${FICHIERS.communes}`;

/** The fiche of a folder of evidence. */
export function ficheDe(dossier: string): string {
  return `${dossier}/${FICHIERS.fiche}`;
}

/** Where the evidence for a référentiel stands. `alias`: null for the principal one. */
export function preuvesDe(alias: string | null): string {
  return alias === null ? DOSSIERS.preuves : `${DOSSIERS.preuves}/${alias}`;
}

/** Where the evidence for an exigence is to be put. */
export function dossierDe(exigence: string, alias: string | null): string {
  return `${preuvesDe(alias)}/${exigence}`;
}

const PROPRES: ReadonlySet<string> = new Set([
  FICHIERS.structure,
  FICHIERS.espace,
  FICHIERS.fiche,
  "fiche.yml",
  FICHIERS.verrou,
]);
const PROPRES_A_LA_RACINE: ReadonlySet<string> = new Set([
  FICHIERS.planActions,
  FICHIERS.gouvernance,
  PREUVES_COMMUNES,
]);

/** The plan of actions, or an audit: texts that may speak of any piece. `chemin` is relative to the structure. */
export function isAmelioration(chemin: string): boolean {
  return (
    chemin === FICHIERS.planActions || (chemin.startsWith(`${DOSSIERS.audits}/`) && chemin.endsWith(".yaml"))
  );
}

/** What is written in words of one's own, which may be those of any piece. `chemin` is relative to the structure. */
export function isEcrit(chemin: string): boolean {
  return (
    isAmelioration(chemin) ||
    chemin === FICHIERS.gouvernance ||
    (chemin.startsWith(`${DOSSIERS.textes}/`) && chemin.endsWith(TEXTE))
  );
}

/** How the name of a text ends. */
export const TEXTE = ".md";

/** A file in which quali is told of the evidence, which proves nothing itself. `chemin` is relative to the structure. */
export function isOwnFile(chemin: string): boolean {
  const nom = chemin.normalize("NFC").toLowerCase();
  return PROPRES_A_LA_RACINE.has(nom) || PROPRES.has(lastNameOf(nom));
}
