import path from "node:path";
import type { ReferenceReferentiel } from "../domain/referentiel.ts";
import type { Structure } from "../domain/structure.ts";
import { sousDossierDe } from "../domain/suivi.ts";
import type { IndicateurDeclare } from "../generated/structure.ts";
import { Espaces } from "../load/espace/espaces.ts";
import { Folders } from "../load/structure/folders.ts";
import { loadStructure } from "../load/structure/load.ts";
import { readQualiYaml } from "../load/structure/quali-yaml.ts";
import { readSuivis } from "../load/structure/suivis.ts";
import type { Session } from "../session/session.ts";
import { UserError } from "../session/user-error.ts";
import { type Library, openLibrary } from "./library.ts";
import { around } from "./places.ts";
import { type Cibles, findTargets } from "./targets.ts";

/** Structures to work on, their workspaces, and the référentiels and crosswalks at hand there. */
export interface Ouverture extends Cibles {
  espaces: Espaces;
  library: Library;
}

/** Opens the structures at or under the paths; without a path, what is around here. Throws `UserError`. */
export async function openStructures(session: Session, paths: readonly string[]): Promise<Ouverture> {
  const cibles = await findTargets(session, paths);
  const espaces = new Espaces(cibles.depot, cibles.chemins);
  return { ...cibles, espaces, library: await openLibrary(session.io, cibles.depot, espaces.tous) };
}

/** Opens all that is to be judged there: the structures, and those that their workspace names and that are not there. */
export async function openAll(session: Session, paths: readonly string[]): Promise<Ouverture> {
  const ouverture = await openStructures(session, paths);
  const { chemins, demandes, espaces } = ouverture;
  return { ...ouverture, chemins: [...new Set([...chemins, ...espaces.absentesUnder(demandes)])] };
}

/** One structure, with what it may use. */
export interface StructureOuverte extends Ouverture {
  /** As the user named it; "." for here. */
  nom: string;
  /** Absolute. */
  dossier: string;
  /** Loads it, with what its workspace shares. Throws `UserError` where its quali.yaml cannot be used. */
  load(): Structure;
}

/** Opens the one structure at or under the path, or around here. Throws `UserError` where there are several. */
export async function openStructure(session: Session, chemin: string | undefined): Promise<StructureOuverte> {
  const ouverture = await openStructures(session, chemin === undefined ? [] : [chemin]);
  const { depot, racine, chemins, espaces } = ouverture;
  const [only = "", ...others] = chemins;
  if (others.length > 0) {
    const list = chemins.map((one) => `« ${one === "" ? "." : one} »`).join(", ");
    throw new UserError(
      `cette commande porte sur une structure ; il y en a ${chemins.length} ici : ${list}.`,
    );
  }
  const dossier = path.join(racine, only);
  const nom = chemin ?? (path.relative(session.dossier, dossier) || ".");
  const load = () => {
    const { structure, constats } = loadStructure(depot, only, espaces.of(only)?.partage);
    if (structure) return structure;
    throw new UserError(`« ${nom} » : pas de structure à lire ici. ${constats[0]?.message ?? ""}`);
  };
  return { ...ouverture, nom, dossier, load };
}

/** A référentiel that the structure here follows. */
export interface SuiviIci {
  referentiel: ReferenceReferentiel;
  /** Folder of its evidence under `preuves/`; null for the principal one, which has none. */
  dossier: string | null;
}

/** What is at hand where the user works. */
interface Ici extends Library {
  /** What the nearest structure upward follows, the principal one first; empty outside a structure. */
  suivis: SuiviIci[];
  /** Its indicators, as it declares them. */
  indicateurs: readonly IndicateurDeclare[];
}

/** Opens what is around where the user works, which may be nothing but what comes with the program. */
export async function openHere(session: Session): Promise<Ici> {
  if (around(session) === undefined)
    return { ...(await openLibrary(session.io)), suivis: [], indicateurs: [] };
  const { depot, chemins } = await findTargets(session, []);
  const espaces = new Espaces(depot, chemins);
  for (const chemin of chemins) espaces.nearest(chemin);
  const library = await openLibrary(session.io, depot, espaces.tous);
  if (espaces.constats.length + library.constats.length > 0) {
    session.remark(
      "L’espace de travail d’ici, ses référentiels ou ses correspondances ont des défauts : « quali referentiel lint » et « quali check » les disent.",
    );
  }
  if (chemins.length > 1) return { ...library, suivis: [], indicateurs: [] };
  const { lu } = readQualiYaml(new Folders(depot, chemins[0] ?? ""));
  if (!lu) session.remark("Le quali.yaml d’ici ne peut pas être lu : « quali check » dit pourquoi.");
  const suivis = lu ? readSuivis(lu.yaml) : [];
  return {
    ...library,
    suivis: suivis.map((suivi) => ({ referentiel: suivi.referentiel, dossier: sousDossierDe(suivi) })),
    indicateurs: lu?.yaml.indicateurs ?? [],
  };
}
