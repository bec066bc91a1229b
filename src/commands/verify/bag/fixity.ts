import { createHash } from "node:crypto";
import type { Trouves } from "./faute.ts";
import { type EntreeDeManifeste, hashName, type Manifeste } from "./manifest.ts";
import type { Noms } from "./paths.ts";
import type { FichierDeSac, Sac } from "./source.ts";

interface Attente {
  manifeste: string;
  algorithme: string;
  entree: EntreeDeManifeste;
}

/** Holds each listed file against its fingerprints, in one reading of its bytes. */
export async function checkFixity(
  sac: Sac,
  manifestes: readonly Manifeste[],
  fetch: ReadonlyMap<string, number>,
  noms: Noms,
  trouves: Trouves,
): Promise<void> {
  const expected = new Map<string, Attente[]>();
  for (const { nom, algorithme, entrees } of manifestes) {
    for (const entree of entrees) {
      const chemin = placeOf(entree, nom, noms, trouves);
      if (chemin === undefined) tellAbsent(entree, nom, fetch, trouves);
      else push(expected, chemin, { manifeste: nom, algorithme, entree });
    }
  }
  for (const [chemin, attentes] of expected) {
    const fichier = sac.fichiers.get(chemin);
    if (fichier) await compare(chemin, fichier, attentes, trouves);
  }
}

/** The name on the medium: as written, else in another composition, else with its percent signs meant otherwise. */
function placeOf(
  { chemin, autre, ligne }: EntreeDeManifeste,
  manifeste: string,
  noms: Noms,
  trouves: Trouves,
): string | undefined {
  const found = noms.find(chemin) ?? noms.find(autre);
  if (found !== undefined && found !== chemin) {
    trouves.remark(
      "manifeste-incorrect",
      manifeste,
      `Le fichier s’appelle « ${found} » : le même nom, composé ou écrit autrement.`,
      ligne,
    );
  }
  return found;
}

function tellAbsent(
  { chemin, ligne }: EntreeDeManifeste,
  manifeste: string,
  fetch: ReadonlyMap<string, number>,
  trouves: Trouves,
): void {
  if (fetch.has(chemin)) {
    trouves.fault(
      "a-rapatrier",
      chemin,
      "Ce fichier est à rapatrier (fetch.txt) : le paquet n’est pas complet.",
    );
  } else
    trouves.fault("manquant", chemin, `Ce fichier est dans ${manifeste}, ligne ${ligne}, et n’est pas là.`);
}

function push(expected: Map<string, Attente[]>, chemin: string, attente: Attente): void {
  const known = expected.get(chemin);
  if (known) known.push(attente);
  else expected.set(chemin, [attente]);
}

async function compare(
  chemin: string,
  fichier: FichierDeSac,
  attentes: readonly Attente[],
  trouves: Trouves,
): Promise<void> {
  const algorithmes = [...new Set(attentes.map(({ algorithme }) => algorithme))];
  const hashes = algorithmes.map((algorithme) => ({ algorithme, hash: createHash(hashName(algorithme)) }));
  try {
    for await (const chunk of fichier.stream()) for (const { hash } of hashes) hash.update(chunk);
  } catch {
    trouves.fault("illisible", chemin, "Ce fichier ne peut pas être lu, ou a été altéré.");
    return;
  }
  const found = new Map(hashes.map(({ algorithme, hash }) => [algorithme, hash.digest("hex")]));
  for (const { manifeste, algorithme, entree } of attentes) {
    if (found.get(algorithme) === entree.empreinte) continue;
    trouves.fault(
      "altere",
      chemin,
      `Son empreinte ${algorithme} n’est pas celle de ${manifeste}, ligne ${entree.ligne}.`,
    );
  }
}
