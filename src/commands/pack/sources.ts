import { type Depot, DepotError } from "../../depot/depot.ts";
import { sha256Of } from "../../depot/sha256.ts";
import { lectureOf } from "../../depot/tree.ts";
import { FICHIERS } from "../../domain/chemins.ts";
import type { Espace } from "../../domain/espace.ts";
import type { StructureJugee } from "../../domain/resultat.ts";
import type { Structure } from "../../domain/structure.ts";
import type { FichierDePaquet } from "../../generated/paquet.ts";
import type { LienDeRegistre } from "./registres/feuille.ts";
import { localTo, under } from "./ways.ts";

const MAX_TEXT = 1_048_576;

/** Files of the pieces in scope, captures too. */
export function askedFiles({ jugements }: StructureJugee): Set<string> {
  const preuves = jugements.flatMap(({ exigences }) => exigences.flatMap((one) => one.preuves));
  return new Set(
    preuves.flatMap(({ fichier, capture }) => [fichier, capture].filter((one) => one !== undefined)),
  );
}

/** Files of the pieces in scope that a fiche declares. */
export function declaredFiles({ jugements }: StructureJugee): Set<string> {
  const preuves = jugements.flatMap(({ exigences }) => exigences.flatMap((one) => one.preuves));
  return new Set(preuves.flatMap(({ declaree, fichier }) => (declaree && fichier ? [fichier] : [])));
}

/** Files that the workspace shares and a piece names. */
export function sharedFiles({ dossiers, communes }: Structure): string[] {
  const pieces = [...communes.values(), ...dossiers.flatMap(({ fiche }) => fiche?.pieces ?? [])];
  const named = pieces.flatMap(({ fichier, capture }) =>
    [fichier, capture].filter((one) => one !== undefined),
  );
  return named
    .filter(({ statut, chemin }) => statut === "present" && chemin.startsWith(".."))
    .map(({ chemin }) => chemin);
}

/** Files that show that an action is done, wherever they lie. */
export function actionFiles({ plan }: Structure): string[] {
  const preuves = (plan?.actions ?? []).flatMap((action) => action.preuves);
  return preuves.flatMap(({ fichier }) => (fichier?.statut === "present" ? [fichier.chemin] : []));
}

/** What binds each register, by where it really lies in the depot; and the way that quali.yaml names it. */
export function registersOf(
  { yaml }: Structure,
  depot: Depot,
  dossier: string,
): Map<string, { chemin: string; liens: LienDeRegistre[] }> {
  const found = new Map<string, { chemin: string; liens: LienDeRegistre[] }>();
  for (const { source, feuille, colonnes, filtre } of yaml.indicateurs ?? []) {
    const titres = [...Object.values(colonnes ?? {}), ...Object.keys(filtre ?? {})].filter(
      (titre): titre is string => titre !== undefined,
    );
    for (const one of [source].flat()) {
      const chemin = under(dossier, one);
      const reel = realWay(depot, chemin);
      const known = found.get(reel) ?? { chemin, liens: [] };
      known.liens.push({ titres, ...(feuille !== undefined && { feuille }) });
      found.set(reel, known);
    }
  }
  return found;
}

/** Where a way leads, links followed; itself where there is nothing. */
export function realWay(depot: Depot, chemin: string): string {
  try {
    return depot.stat(chemin).reel;
  } catch (error) {
    if (error instanceof DepotError) return chemin;
    throw error;
  }
}

/** A path of the structure that a link leads to another one's files, which nothing shares with it. */
export function isElsewhere(
  { depot, dossier, espace }: { depot: Depot; dossier: string; espace: Espace | null },
  chemin: string,
): boolean {
  if (dossier === "" || !chemin.startsWith(`${dossier}/`)) return false;
  const real = realWay(depot, chemin);
  return ![dossier, ...(espace?.partage ?? [])].some((one) => real.startsWith(`${one}/`));
}

/** The workspace as far as this structure goes: no word of the others. */
export function espaceText(
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
