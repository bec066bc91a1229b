import { DepotError } from "../../depot/depot.ts";
import { type Constat, constatAt } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { semblable } from "../../domain/signes.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import { type LectureDocument, readDocument } from "../document.ts";
import { shown } from "../validate/naming.ts";
import type { Gabarit } from "../validate/shape.ts";
import { refusalOfYaml } from "../yaml/refus.ts";
import { sayLinkOut } from "./files.ts";
import type { Folders } from "./folders.ts";
import { isMap } from "./prune.ts";

/** Reads a typed file of a structure, named from its folder; one that a link takes from elsewhere is said, and not read. */
export function readOwn<T>(
  folders: Folders,
  chemin: string,
  gabarit: Gabarit,
  mio?: number,
): LectureDocument<T> {
  try {
    if (folders.leaves(chemin)) return { document: null, partiel: null, constats: [sayLinkOut(chemin)] };
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    return { document: null, partiel: null, constats: [refusalOfYaml(error, chemin)] };
  }
  return readDocument(folders.depot, folders.full(chemin), gabarit, folders.racine, mio);
}

type Partiel = NonNullable<LectureDocument<unknown>["partiel"]>;

/** A file of the one version that is known, as far as it could be read, with the places of its faults. */
export interface EcritDeVersion1 {
  source: Source;
  valeur: Record<string, unknown>;
  fautes: Pointeur[];
}

/** The same, its faults told; null for one of which nothing can be relied on. */
export function readVersion1(
  folders: Folders,
  chemin: string,
  gabarit: Gabarit,
  constats: Constat[],
): EcritDeVersion1 | null {
  const { partiel, constats: faults } = readOwn(folders, chemin, gabarit);
  constats.push(...faults);
  return partiel && isVersion1(partiel) ? partiel : null;
}

/** The same object: what was made of it is remembered with it. */
function isVersion1(partiel: Partiel): partiel is EcritDeVersion1 {
  const { valeur } = partiel;
  return isMap(valeur) && (valeur.version === undefined || valeur.version === 1);
}

/** A file that stands at the top of the folder, and the names that were meant to be its own. */
interface FichierDuSommet {
  nom: string;
  /** Names as they look; Windows hides the last ending. */
  presque: RegExp;
  /** « le plan d’actions s’appelle » */
  dit: string;
}

/** The same, where there is one at the top; one whose name is not quite its own is told. */
export function readAtTop(
  folders: Folders,
  { nom, presque, dit }: FichierDuSommet,
  gabarit: Gabarit,
  constats: Constat[],
): EcritDeVersion1 | null {
  const racine = folders.list("");
  if (racine instanceof DepotError) return null;
  if (racine.byNom.has(nom)) return readVersion1(folders, nom, gabarit, constats);
  const near = racine.entrees.find((one) => one.genre === "fichier" && presque.test(semblable(one.nom)));
  if (near) {
    const message = `${shown(near.nom)} n’est pas lu : ${dit} ${citer(nom)}.`;
    const aide = `Renommez-le ${citer(nom)}.`;
    constats.push(constatAt({ fichier: near.nom }, { regle: "fichier-mal-place", message, aide }));
  }
  return null;
}
