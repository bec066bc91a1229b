import { nearest } from "../../domain/proche.ts";
import type { Contexte } from "../regle.ts";

/** The facts that are declared under a name that no référentiel asks for, each with the one that is meant. */
export function faitsMalEcrits({
  examens,
  structure,
  suivisInconnus,
}: Contexte): Map<string, string | undefined> {
  const connus = new Set(examens.flatMap(({ referentiel }) => referentiel.faits.map(({ id }) => id)));
  if (connus.size === 0 || suivisInconnus.length > 0) return new Map();
  const ecrits = Object.keys(structure.yaml.faits ?? {});
  const libres = [...connus].filter((id) => !ecrits.includes(id));
  return new Map(
    ecrits.filter((id) => !connus.has(id)).map((id) => [id, nearest(id, libres) ?? nearest(id, connus)]),
  );
}
