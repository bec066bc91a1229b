import { createHash } from "node:crypto";
import type { Jour } from "../../domain/jour.ts";
import { byCodeUnit, naturally } from "../../domain/ordre.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import type { StructureJugee } from "../../domain/resultat.ts";
import type { Evenement } from "../../generated/agenda.ts";

/** What the events of a structure are worked out from. */
export interface CadreDAgenda {
  structure: StructureJugee;
  /** By reference. */
  referentiels: ReadonlyMap<string, Referentiel>;
  date: Jour;
}

/** An event before it has its id: made of its kind and of what it is about. */
export type Echeance = Omit<Evenement, "uid" | "enRetard" | "services"> & {
  /** What it is about, whatever its day and its words; the fingerprint is made of it. */
  cle: string;
  /** Of the principal référentiel, where services bear them. */
  modules?: readonly number[];
  services?: readonly string[];
};

/** Same structure, kind and subject: same id, so that a second import moves the event and adds none. */
export function uidOf(structure: string, genre: string, cle: string): string {
  const made = createHash("sha256")
    .update(JSON.stringify([structure, genre, cle]))
    .digest("hex");
  return `${made.slice(0, 32)}@quali`;
}

/** In the order of days; what has none comes last. */
export function byDay(a: Evenement, b: Evenement): number {
  return (
    byCodeUnit(a.date ?? "9999", b.date ?? "9999") ||
    naturally(a.exigences[0] ?? "", b.exigences[0] ?? "") ||
    naturally(a.sujet, b.sujet) ||
    byCodeUnit(a.uid, b.uid)
  );
}
