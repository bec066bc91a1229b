import { type Depot, DepotError } from "../../depot/depot.ts";
import type { Constat } from "../../domain/constat.ts";
import type { Referentiel } from "../../domain/referentiel.ts";
import { validate } from "../../generated/validate-referentiel.js";
import { compileReferentiel } from "./compile.ts";

/** What stands at a path: a référentiel, or why it is none. */
export type ReferentielOuvert =
  | { referentiel: Referentiel; constats: readonly Constat[] }
  | { referentiel: null; refus: "absent" | "illisible" | "pas-un-referentiel"; constats: readonly Constat[] };

/** More than any compiled référentiel. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Opens a référentiel folder (`texte/`, `lecture/`), or a compiled file (`quali referentiel export --format json`). */
export function openReferentiel(depot: Depot, chemin: string): ReferentielOuvert {
  try {
    if (depot.stat(chemin).genre === "dossier") return openFolder(depot, chemin);
    return readCompiled(depot.read(chemin, MAX_BYTES + 1));
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    return { referentiel: null, refus: error.refus === "absent" ? "absent" : "illisible", constats: [] };
  }
}

function openFolder(depot: Depot, chemin: string): ReferentielOuvert {
  const { referentiel, constats } = compileReferentiel(depot, chemin);
  return referentiel
    ? { referentiel, constats }
    : { referentiel: null, refus: "pas-un-referentiel", constats };
}

function readCompiled(bytes: Uint8Array): ReferentielOuvert {
  const none: ReferentielOuvert = { referentiel: null, refus: "pas-un-referentiel", constats: [] };
  if (bytes.length > MAX_BYTES) return none;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (!validate(value)) return none;
    const referentiel = value as unknown as Referentiel;
    return hasDoubles(referentiel) ? none : { referentiel, constats: [] };
  } catch {
    return none;
  }
}

/** Some module, engagement or sous-engagement has the id of another. */
function hasDoubles({ modules }: Referentiel): boolean {
  const engagements = modules.flatMap((module) => module.engagements);
  const levels: (string | number)[][] = [
    modules.map(({ numero }) => numero),
    engagements.map(({ numero }) => numero),
    engagements.flatMap(({ sousEngagements }) => sousEngagements.map(({ id }) => id)),
  ];
  return levels.some((ids) => new Set(ids).size < ids.length);
}
