import type { Constat } from "../../domain/constat.ts";
import { citer } from "../../domain/francais.ts";
import { nearest } from "../../domain/proche.ts";
import type { Pointeur, Source } from "../../domain/source.ts";
import type { FichierResolu, PieceChargee, PieceYaml } from "../../domain/structure.ts";
import { typo } from "../typographie.ts";
import { shown } from "../validate/naming.ts";
import { resolveDeclared } from "./declared-path.ts";
import type { Folders } from "./folders.ts";
import { sayAt } from "./say.ts";

/** What is at hand where a piece is declared. */
export interface CadrePiece {
  folders: Folders;
  /** Of the file that declares it, relative to the structure. */
  dossier: string;
  source: Source;
  constats: Constat[];
}

/** A declared piece with its files found; null when it leads nowhere that can be relied on. */
export function loadPiece(yaml: PieceYaml, pointeur: Pointeur, cadre: CadrePiece): PieceChargee | null {
  if (yaml.lien !== undefined && !/^https?:\/\/[^\s/]/i.test(yaml.lien)) {
    cadre.constats.push(
      sayAt(cadre.source, [...pointeur, "lien"], {
        regle: "valeur-incorrecte",
        message: typo(`${shown(yaml.lien)} n'est pas l'adresse d'une page.`),
        aide: typo("Écrivez une adresse qui commence par « https:// »."),
      }),
    );
    return null;
  }
  const fichier = resolve("fichier", yaml, pointeur, cadre);
  const capture = resolve("capture", yaml, pointeur, cadre);
  return { yaml, source: cadre.source, pointeur, ...(fichier && { fichier }), ...(capture && { capture }) };
}

function resolve(
  cle: "fichier" | "capture",
  yaml: PieceYaml,
  pointeur: Pointeur,
  { folders, dossier, source, constats }: CadrePiece,
): FichierResolu | null {
  const ecrit = yaml[cle];
  if (ecrit === undefined) return null;
  const { fichier, mots } = resolveDeclared(folders, dossier, ecrit);
  if (mots) constats.push(sayAt(source, [...pointeur, cle], mots));
  return fichier;
}

/** A piece of `preuves/_commun` in place of the reference that a fiche makes to it. */
export function loadReference(
  yaml: PieceYaml,
  pointeur: Pointeur,
  communes: ReadonlyMap<string, PieceChargee>,
  { source, constats }: CadrePiece,
): PieceChargee | null {
  const { preuve = "", ...own } = yaml;
  const commune = communes.get(preuve);
  if (commune) return { ...commune, yaml: { ...commune.yaml, ...own }, commune: preuve, source, pointeur };
  const near = nearest(preuve, communes.keys());
  constats.push(
    sayAt(source, [...pointeur, "preuve"], {
      regle: "reference-inconnue",
      message: typo(`Aucune pièce commune n'a l'identifiant ${citer(preuve)}.`),
      aide: typo(
        near
          ? `Vouliez-vous dire ${citer(near)} ?`
          : "Déclarez-la dans preuves/_commun/preuves.yaml, ou corrigez l'identifiant.",
      ),
    }),
  );
  return null;
}
