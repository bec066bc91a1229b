import { examineContenu, type Regard } from "../../contenu/examine.ts";
import { type Depot, DepotError, type Lecture } from "../../depot/depot.ts";
import { sha256Of } from "../../depot/sha256.ts";
import { lectureOf } from "../../depot/tree.ts";
import { DOSSIERS, FICHIERS } from "../../domain/chemins.ts";
import type { Espace } from "../../domain/espace.ts";
import { byCodeUnit } from "../../domain/ordre.ts";
import type { StructureJugee } from "../../domain/resultat.ts";
import type { Structure } from "../../domain/structure.ts";
import type { FichierDePaquet, Paquet } from "../../generated/paquet.ts";
import { confidencesOf } from "./confidences.ts";
import { reduceRegistre } from "./reduce.ts";
import { NomsSurs } from "./safe-names.ts";

export interface DemandeDePaquet {
  depot: Depot;
  /** Folder of the structure in the depot, `""` for its top. */
  dossier: string;
  structure: Structure;
  espace: Espace | null;
  /** The result narrowed to what is asked for: its pieces are those in scope. */
  jugee: StructureJugee;
  /** True where the pack is narrowed. */
  reduite: boolean;
  natures: ReadonlySet<string>;
  sansPreuves: boolean;
  /** Bytes of the largest file that goes in. */
  tailleMax: number;
  progres(chemin: string): void;
}

/** A file of the pack, and where its bytes come from. */
export interface FichierAEmpaqueter extends FichierDePaquet {
  /** Left out for one that stays out. */
  ouvrir?: () => Lecture;
  /** What one look told of it when it was listed. */
  vu?: Regard;
}

export interface ContenuDePaquet {
  fichiers: FichierAEmpaqueter[];
  restes: Paquet["restes"];
  /** Paths of Git LFS pointers: the documents are not there. */
  pointeurs: string[];
}

/** Files that quali reads beside the evidence. */
const PROPRES = [FICHIERS.structure, FICHIERS.planActions, FICHIERS.gouvernance, FICHIERS.verrou];
const DOSSIERS_PROPRES = [DOSSIERS.audits, DOSSIERS.textes];
const MAX_TEXT = 1_048_576;

/** Everything of a structure that goes into a pack, and what stays out of it with its reason; in the order of paths. */
export function contentsOf(demande: DemandeDePaquet): ContenuDePaquet {
  const { depot, dossier, structure } = demande;
  const collecte = new Collecte(demande);
  for (const nom of PROPRES) collecte.addIfThere(under(dossier, nom));
  for (const nom of DOSSIERS_PROPRES) collecte.addTree(under(dossier, nom), () => true);
  collecte.addTree(under(dossier, DOSSIERS.preuves), (chemin) => collecte.isAsked(chemin));
  for (const chemin of sharedFiles(structure)) collecte.addIfThere(under(dossier, chemin));
  const logo = structure.yaml.apparence?.logo;
  if (logo !== undefined) collecte.addIfThere(under(dossier, logo));
  for (const chemin of registersOf(structure).keys()) collecte.addIfThere(under(dossier, chemin));
  if (demande.espace) collecte.addText(...espaceText(demande.espace, dossier, depot));
  return collecte.finish();
}

class Collecte {
  readonly #fichiers = new Map<string, FichierAEmpaqueter>();
  readonly #restes: Paquet["restes"] = [];
  readonly #pointeurs: string[] = [];
  readonly #asked: ReadonlySet<string>;
  readonly #registers: ReadonlyMap<string, readonly string[]>;
  readonly #confidences: ReturnType<typeof confidencesOf>;
  readonly #secrets = new Set<string>();

  constructor(private readonly demande: DemandeDePaquet) {
    const { structure, jugee, natures } = demande;
    this.#asked = askedFiles(jugee);
    this.#registers = registersOf(structure);
    this.#confidences = confidencesOf(structure, natures);
  }

  /** True for evidence in scope. */
  isAsked(chemin: string): boolean {
    return !this.demande.reduite || this.#asked.has(this.#local(chemin));
  }

  addTree(chemin: string, asked: (chemin: string) => boolean): void {
    const { depot } = this.demande;
    const waiting = [chemin];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      for (const { nom, genre } of listed(depot, folder)) {
        const below = `${folder}/${nom}`;
        if (genre === "dossier") waiting.push(below);
        else if (genre === "fichier") this.#add(below, asked(below));
        else
          this.#restes.push({
            chemin: this.#outward(below),
            motif: genre === "lien-sortant" ? "lien qui sort du dossier" : "ni fichier ni dossier",
          });
      }
    }
  }

  addIfThere(chemin: string): void {
    if (stated(this.demande.depot, chemin)) this.#add(chemin, true);
  }

  addText(chemin: string, texte: string, origine: FichierDePaquet["origine"]): void {
    this.#put(chemin, new TextEncoder().encode(texte), origine);
  }

  finish(): ContenuDePaquet {
    const noms = new NomsSurs();
    const fichiers = [...this.#fichiers.values()].sort((a, b) => byCodeUnit(a.chemin, b.chemin));
    for (const fichier of fichiers) this.#sealCopy(fichier);
    for (const fichier of fichiers) {
      if (fichier.absent) continue;
      const range = noms.give(fichier.chemin);
      if (range !== fichier.chemin) fichier.range = range;
    }
    return { fichiers, restes: this.#restes, pointeurs: this.#pointeurs };
  }

  #add(chemin: string, asked: boolean): void {
    const local = this.#local(chemin);
    if (this.#fichiers.has(this.#outward(chemin))) return;
    const { depot } = this.demande;
    this.demande.progres(chemin);
    const redacted = this.#confidences.redacted(local);
    if (redacted === null) {
      this.#restes.push({
        chemin,
        motif: "fiche d’où les pièces confidentielles ne peuvent pas être retirées",
      });
      return;
    }
    if (redacted !== undefined) {
      this.#put(chemin, new TextEncoder().encode(redacted), this.#origin(chemin, "confidentiel"));
      return;
    }
    const titres = this.#registers.get(local);
    if (titres) this.#addRegister(chemin, titres);
    else this.#addFile(chemin, asked, () => depot.open(chemin));
  }

  /** A register goes in with its bound columns alone; a workbook cannot be cut so. */
  #addRegister(chemin: string, titres: readonly string[]): void {
    const { depot } = this.demande;
    const lecture = opened(depot, chemin);
    if (!lecture) {
      this.#unread(chemin);
      return;
    }
    try {
      const head = Buffer.from(lecture.read(0, 2)).toString("latin1");
      const reduced = head === "PK" ? null : reduceRegistre(lecture, titres);
      if (reduced) this.#put(chemin, reduced, this.#origin(chemin, "colonnes"));
      else this.#seal(chemin, lecture, "classeur");
    } finally {
      lecture.close();
    }
  }

  /** The fingerprint of what goes in is made when it does. */
  #addFile(chemin: string, asked: boolean, ouvrir: () => Lecture): void {
    const lecture = opened(this.demande.depot, chemin);
    if (!lecture) {
      this.#unread(chemin);
      return;
    }
    try {
      const { taille } = lecture;
      const own = isOwn(chemin);
      if (this.#confidences.isSecret(this.#local(chemin))) {
        this.#secrets.add(this.#seal(chemin, lecture, "confidentiel"));
      } else if (own) this.#fichiers.set(chemin, { chemin, taille, sha256: "", ouvrir });
      else if (!asked) this.#seal(chemin, lecture, "hors-portee");
      else if (this.demande.sansPreuves) this.#seal(chemin, lecture, "sans-preuves");
      else if (taille > this.demande.tailleMax) this.#seal(chemin, lecture, "trop-gros");
      else {
        const vu = examineContenu(lecture, chemin);
        if (vu.contenu.genre === "pointeur") this.#pointeurs.push(chemin);
        this.#fichiers.set(chemin, { chemin, taille, sha256: "", ouvrir, vu });
      }
    } finally {
      lecture.close();
    }
  }

  #seal(chemin: string, lecture: Lecture, raison: NonNullable<FichierDePaquet["absent"]>["raison"]): string {
    const nom = this.#outward(chemin);
    const { contenu, marque } = examineContenu(lecture, chemin);
    const { sha256, taille } = sha256Of(lecture);
    this.#fichiers.set(nom, { chemin: nom, taille, sha256, absent: { raison, contenu, marque } });
    return sha256;
  }

  /** Under another name, a copy of a confidential file is that file. */
  #sealCopy(fichier: FichierAEmpaqueter): void {
    if (this.#secrets.size === 0 || fichier.absent || fichier.origine || !fichier.ouvrir) return;
    const lecture = fichier.ouvrir();
    try {
      const { sha256 } = sha256Of(lecture);
      if (!this.#secrets.has(sha256)) return;
      const { contenu, marque } = examineContenu(lecture, fichier.chemin);
      fichier.sha256 = sha256;
      fichier.absent = { raison: "confidentiel", contenu, marque };
      delete fichier.ouvrir;
    } finally {
      lecture.close();
    }
  }

  #put(chemin: string, bytes: Uint8Array, origine: FichierDePaquet["origine"]): void {
    const { sha256 } = sha256Of(lectureOf(bytes));
    this.#fichiers.set(chemin, {
      chemin,
      taille: bytes.length,
      sha256,
      ...(origine && { origine }),
      ouvrir: () => lectureOf(bytes),
    });
  }

  #origin(chemin: string, motif: NonNullable<FichierDePaquet["origine"]>["motif"]) {
    const lecture = this.demande.depot.open(chemin);
    try {
      return { motif, ...sha256Of(lecture) };
    } finally {
      lecture.close();
    }
  }

  #unread(chemin: string): void {
    this.#restes.push({ chemin: this.#outward(chemin), motif: "illisible" });
  }

  #local(chemin: string): string {
    const { dossier } = this.demande;
    return localTo(dossier, chemin);
  }

  /** The name under which a path of the depot is told outside. */
  #outward(chemin: string): string {
    const neutral = this.#confidences.neutral(this.#local(chemin));
    return neutral === undefined ? chemin : under(this.demande.dossier, neutral);
  }
}

function isOwn(chemin: string): boolean {
  return /\.ya?ml$/i.test(chemin) || chemin.endsWith(`/${FICHIERS.verrou}`) || chemin === FICHIERS.verrou;
}

/** Files of the pieces in scope, captures too. */
function askedFiles({ jugements }: StructureJugee): Set<string> {
  const preuves = jugements.flatMap(({ exigences }) => exigences.flatMap((one) => one.preuves));
  return new Set(
    preuves.flatMap(({ fichier, capture }) => [fichier, capture].filter((one) => one !== undefined)),
  );
}

/** Files that the workspace shares and a piece names. */
function sharedFiles({ dossiers, communes }: Structure): string[] {
  const pieces = [...communes.values(), ...dossiers.flatMap(({ fiche }) => fiche?.pieces ?? [])];
  const named = pieces.flatMap(({ fichier, capture }) =>
    [fichier, capture].filter((one) => one !== undefined),
  );
  return named
    .filter(({ statut, chemin }) => statut === "present" && chemin.startsWith(".."))
    .map(({ chemin }) => chemin);
}

/** Headings that each register is bound by, filters included. */
function registersOf({ yaml }: Structure): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { source, colonnes, filtre } of yaml.indicateurs ?? []) {
    const titres = [...Object.values(colonnes ?? {}), ...Object.keys(filtre ?? {})].filter(
      (titre): titre is string => titre !== undefined,
    );
    for (const chemin of [source].flat()) {
      const known = found.get(chemin) ?? [];
      found.set(chemin, [...known, ...titres.filter((titre) => !known.includes(titre))]);
    }
  }
  return found;
}

/** The workspace as far as this structure goes: no word of the others. */
function espaceText(
  { chemin, yaml, partage }: Espace,
  dossier: string,
  depot: Depot,
): [string, string, NonNullable<FichierDePaquet["origine"]>] {
  const fichier = under(chemin, FICHIERS.espace);
  const { id, nom } = yaml.espace;
  const shared = partage.map((one) => localTo(chemin, one));
  const lines = [
    "version: 1",
    `espace: ${JSON.stringify({ id, nom })}`,
    `structures: ${JSON.stringify([localTo(chemin, dossier)])}`,
    ...(shared.length > 0 ? [`partage: ${JSON.stringify(shared)}`] : []),
  ];
  const lecture = lectureOf(depot.read(fichier, MAX_TEXT));
  return [fichier, `${lines.join("\n")}\n`, { motif: "espace", ...sha256Of(lecture) }];
}

/** `../partage/x` below `essonne/etampes` is `essonne/partage/x`. */
function under(dossier: string, chemin: string): string {
  const parts: string[] = [];
  for (const part of `${dossier}/${chemin}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** The way from a folder of the depot to a path of it. */
function localTo(dossier: string, chemin: string): string {
  if (dossier === "") return chemin;
  if (chemin.startsWith(`${dossier}/`)) return chemin.slice(dossier.length + 1);
  const above = dossier.split("/");
  const parts = chemin.split("/");
  let same = 0;
  while (same < above.length && above[same] === parts[same]) same++;
  return [...above.slice(same).map(() => ".."), ...parts.slice(same)].join("/");
}

function listed(depot: Depot, chemin: string) {
  return tried(() => depot.list(chemin)) ?? [];
}

function stated(depot: Depot, chemin: string): boolean {
  return tried(() => depot.stat(chemin))?.genre === "fichier";
}

function opened(depot: Depot, chemin: string): Lecture | undefined {
  return tried(() => depot.open(chemin));
}

function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DepotError) return undefined;
    throw error;
  }
}
