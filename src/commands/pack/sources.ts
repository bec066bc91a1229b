import type { Depot } from "../../depot/depot.ts";
import { sha256Of } from "../../depot/sha256.ts";
import { lectureOf } from "../../depot/tree.ts";
import { FICHIERS } from "../../domain/chemins.ts";
import type { Espace } from "../../domain/espace.ts";
import type { StructureJugee } from "../../domain/resultat.ts";
import type { Structure } from "../../domain/structure.ts";
import type { FichierDePaquet } from "../../generated/paquet.ts";
import { localTo, under } from "./ways.ts";

const MAX_TEXT = 1_048_576;

/** Files of the pieces in scope, captures too. */
export function askedFiles({ jugements }: StructureJugee): Set<string> {
  const preuves = jugements.flatMap(({ exigences }) => exigences.flatMap((one) => one.preuves));
  return new Set(
    preuves.flatMap(({ fichier, capture }) => [fichier, capture].filter((one) => one !== undefined)),
  );
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

/** Headings that each register is bound by, filters included. */
export function registersOf({ yaml }: Structure): Map<string, string[]> {
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
