import { DepotError, type Lecture } from "./depot.ts";
import { lectureOf, type NoeudDArbre, TreeDepot } from "./tree.ts";

/** A symbolic link; its target is relative to its folder, or absolute and then outside. */
interface LienEnMemoire {
  lien: string;
}

/** Something that is there and cannot be read: no right to, neither file nor folder, or what no depot should do: throw. */
interface ObstacleEnMemoire {
  obstacle: "illisible" | "autre" | "panne";
}

/** A file whose bytes are elsewhere, opened when it is read. */
interface FichierAilleurs {
  taille: number;
  ouvrir(): Lecture;
}

export type ContenuEnMemoire = string | Uint8Array | LienEnMemoire | ObstacleEnMemoire | FichierAilleurs;

interface DossierEnMemoire {
  entries: Map<string, NoeudDArbre>;
}

/** Files held in memory, for tests and for what is not on disk. */
export class MemoryDepot extends TreeDepot {
  /** `fichiers`: contents by path; a path that ends with `/` is an empty folder. */
  constructor(fichiers: Readonly<Record<string, ContenuEnMemoire>> | ReadonlyMap<string, ContenuEnMemoire>) {
    const racine: DossierEnMemoire = { entries: new Map() };
    const entries = fichiers instanceof Map ? fichiers : Object.entries(fichiers);
    for (const [chemin, contenu] of entries) {
      const names = chemin.split("/");
      const last = names.pop() ?? "";
      const folder = names.reduce(subfolder, racine);
      if (last !== "") folder.entries.set(last, nodeOf(contenu));
    }
    super(racine);
  }
}

function nodeOf(contenu: ContenuEnMemoire): NoeudDArbre {
  if (typeof contenu === "object" && "lien" in contenu) return contenu;
  if (typeof contenu === "object" && "obstacle" in contenu) return obstacleOf(contenu);
  if (typeof contenu === "object" && "ouvrir" in contenu)
    return { taille: contenu.taille, open: () => contenu.ouvrir() };
  const bytes = typeof contenu === "string" ? new TextEncoder().encode(contenu) : contenu;
  return { taille: bytes.length, open: () => lectureOf(bytes) };
}

function obstacleOf({ obstacle }: ObstacleEnMemoire): NoeudDArbre {
  if (obstacle === "autre") return { autre: true };
  return {
    taille: 0,
    open: (chemin) => {
      throw obstacle === "panne"
        ? new RangeError(`panne voulue : ${chemin}`)
        : new DepotError("illisible", chemin);
    },
  };
}

function subfolder(folder: DossierEnMemoire, nom: string): DossierEnMemoire {
  const known = folder.entries.get(nom);
  if (known && "entries" in known) return known as DossierEnMemoire;
  const made: DossierEnMemoire = { entries: new Map() };
  folder.entries.set(nom, made);
  return made;
}
