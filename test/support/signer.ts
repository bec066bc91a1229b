import { exigencesDemandees } from "../../src/commands/review/scope.ts";
import { relock, signOne } from "../../src/commands/review/sign.ts";
import { type ContenuEnMemoire, MemoryDepot } from "../../src/depot/memory.ts";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import { verrouEnTexte } from "../../src/domain/verrou.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { loadStructure } from "../../src/load/structure/load.ts";
import { mesurerDe } from "./mesurer.ts";

type Fichiers = Readonly<Record<string, ContenuEnMemoire>>;

/** Who signs, and when; `get`: the référentiels at hand. */
export interface Reviseur {
  par?: string;
  le?: string;
  get(reference: string): Referentiel | null;
}

/** What `quali review` would write in `quali.lock`; it throws for what cannot be signed. */
export function signIn(
  fichiers: Fichiers,
  ids: readonly string[],
  { par = "référent qualité", le = "2024-06-30", get }: Reviseur,
): string {
  const depot = new MemoryDepot(fichiers);
  const { structure: lue } = loadStructure(depot, "");
  if (!lue?.hachage) throw new Error("no structure to sign");
  const { hachage } = lue;
  const structure = mesurerDe(le, get)(lue, depot, "");
  const examens = structure.suivis.flatMap((suivi) => {
    const referentiel = get(suivi.referentiel);
    return referentiel ? [examineReferentiel(structure, suivi, referentiel, le)] : [];
  });
  const visees = exigencesDemandees({ ids, modules: [], services: [] }, examens, structure);
  const signees = visees.map((visee) => signOne(visee, { par, le }, hachage));
  const refusee = signees.find(({ sort }) => sort.genre === "refusee");
  if (refusee) throw new Error(`${refusee.examinee.exigence.id}: ${JSON.stringify(refusee.sort)}`);
  return verrouEnTexte(relock(structure.verrou?.lignes ?? [], signees, examens));
}
