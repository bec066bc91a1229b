import { DOSSIERS, FICHIERS, isOwnFile, lastNameOf } from "../../../domain/chemins.ts";
import { byCodeUnit } from "../../../domain/ordre.ts";
import type { FichierDePaquet } from "../../../generated/paquet.ts";
import type { FichierCompare } from "../../../generated/verification.ts";

interface Connu {
  chemin: string;
  empreinte: string;
  absent: FichierDePaquet["absent"];
  genre: FichierCompare["genre"];
}

/** The files of two packs of one structure, told apart by their fingerprints: those of the originals, where a pack cuts them. */
export function compareFichiers(
  avant: readonly FichierDePaquet[],
  apres: readonly FichierDePaquet[],
): FichierCompare[] {
  const [before, after] = [known(avant), known(apres)];
  const gone = [...before.values()].filter(({ chemin }) => !after.has(chemin));
  const come = new Map(
    [...after.values()].filter(({ chemin }) => !before.has(chemin)).map((one) => [one.chemin, one]),
  );
  const found: FichierCompare[] = [];
  for (const was of gone) {
    const moved = [...come.values()].find(
      ({ empreinte, genre }) => empreinte === was.empreinte && genre === was.genre,
    );
    if (moved) come.delete(moved.chemin);
    found.push(
      moved
        ? { genre: moved.genre, changement: "deplace", chemin: moved.chemin, de: was.chemin }
        : { genre: was.genre, changement: "retire", chemin: was.chemin },
    );
  }
  for (const { genre, chemin } of come.values()) found.push({ genre, changement: "ajoute", chemin });
  for (const is of after.values()) {
    const was = before.get(is.chemin);
    if (was) found.push(...changeOf(was, is));
  }
  return found.sort((a, b) => byCodeUnit(a.chemin, b.chemin));
}

function changeOf(was: Connu, { genre, chemin, empreinte, absent }: Connu): FichierCompare[] {
  if (was.empreinte !== empreinte) return [{ genre, changement: "modifie", chemin }];
  if ((was.absent === undefined) === (absent === undefined)) return [];
  return [{ genre, changement: absent ? "sorti" : "entre", chemin }];
}

function known(fichiers: readonly FichierDePaquet[]): Map<string, Connu> {
  return new Map(
    fichiers.map((fichier) => {
      const { chemin, sha256, origine, absent } = fichier;
      const cut = origine && origine.motif !== "espace";
      return [chemin, { chemin, absent, genre: genreOf(fichier), empreinte: cut ? origine.sha256 : sha256 }];
    }),
  );
}

function genreOf({ chemin, origine }: FichierDePaquet): FichierCompare["genre"] {
  if (origine?.motif === "colonnes") return "registre";
  const nom = lastNameOf(chemin);
  if (/^fiche\.ya?ml$/i.test(nom) || nom === FICHIERS.communes) return "fiche";
  if (isOwnFile(chemin) || nom === FICHIERS.planActions || nom === FICHIERS.gouvernance) return "reglage";
  const parts = chemin.split("/");
  if (parts.includes(DOSSIERS.preuves)) return "piece";
  return parts.includes(DOSSIERS.audits) || parts.includes(DOSSIERS.textes) ? "reglage" : "piece";
}
