import type { Constat } from "../../src/domain/constat.ts";
import type { Position } from "../../src/domain/source.ts";
import { espacer } from "../../src/domain/typographie.ts";
import type { LectureYaml } from "../../src/load/yaml/read.ts";
import { parseYaml } from "../../src/load/yaml/read.ts";

/** Reads a text (or bytes) as `f.yaml`. */
export function parse(contenu: string | Uint8Array): LectureYaml {
  return parseYaml(typeof contenu === "string" ? new TextEncoder().encode(contenu) : contenu, "f.yaml");
}

/** Place of a finding; undefined for a bare path. */
export function placeOf({ lieu }: Constat): Position | undefined {
  if ("position" in lieu) return lieu.position;
  return "pointeur" in lieu ? lieu.source.locate(lieu.pointeur, lieu.sur) : undefined;
}

/** « 3:7 cle-en-double La clé… » for each finding, as a person sees it. */
export function told(constats: readonly Constat[]): string[] {
  return constats.map((constat) => {
    const place = placeOf(constat);
    return `${place ? `${place.ligne}:${place.colonne}` : "-"} ${constat.regle} ${espacer(constat.message)}`;
  });
}

/** True when a place lies inside its text. */
export function isInside(texte: string, { ligne, colonne, longueur }: Position): boolean {
  const line = texte.split(/\r\n|\r|\n/)[ligne - 1];
  if (line === undefined || colonne < 1 || longueur < 1) return false;
  return colonne <= line.length + 1 && colonne - 1 + longueur <= Math.max(line.length, colonne);
}
