import type { Depot, Lecture } from "../../depot/depot.ts";
import { type ContenuEnMemoire, MemoryDepot } from "../../depot/memory.ts";
import type { Contenu } from "../../domain/contenu.ts";
import type { FichierDePaquet, Paquet } from "../../generated/paquet.ts";

/**
 * The folder that a pack was judged on, under the names that it had: files that went in are opened by `ouvrir`, the others are known by their fingerprint.
 */
export function depotOfPack(
  fichiers: readonly FichierDePaquet[],
  ouvrir: (fichier: FichierDePaquet) => Lecture,
): Depot {
  const entries = fichiers.map((fichier): [string, ContenuEnMemoire] => [
    fichier.chemin,
    { taille: fichier.taille, ouvrir: () => (fichier.absent ? sealed(fichier) : opened(fichier, ouvrir)) },
  ]);
  return new MemoryDepot(new Map(entries));
}

/** Where a file lies below `data/dossier`. */
export function rangeDansLePaquet({ chemin, range }: FichierDePaquet): string {
  return range ?? chemin;
}

function opened(fichier: FichierDePaquet, ouvrir: (fichier: FichierDePaquet) => Lecture): Lecture {
  const lecture = ouvrir(fichier);
  return fichier.sha256 === "" ? lecture : { ...lecture, sha256: fichier.sha256 };
}

function sealed({ taille, sha256, absent }: FichierDePaquet): Lecture {
  const contenu = (absent?.contenu ?? { genre: "sain" }) as Contenu;
  return {
    taille,
    sha256,
    scelle: { contenu, marque: absent?.marque ?? 0 },
    read: () => new Uint8Array(0),
    close: () => {},
  };
}

/** What a pack is narrowed to, as `check` takes it: `sp:15.3`. */
export function porteeOf({ modules, exigences }: Pick<Paquet, "modules" | "exigences">) {
  const cible = (text: string) => {
    const at = text.lastIndexOf(":");
    return at < 0 ? { id: text } : { referentiel: text.slice(0, at), id: text.slice(at + 1) };
  };
  return {
    modules: modules.map(cible).map(({ id, ...other }) => ({ ...other, id: Number(id) })),
    exigences: exigences.map(cible),
  };
}
