import { naturally } from "../../../domain/ordre.ts";
import type { Referentiel } from "../../../domain/referentiel.ts";
import type { StructureJugee } from "../../../domain/resultat.ts";
import { VERSION } from "../../../generated/version.ts";
import { installedLibrary } from "../../../open/library.ts";
import { openAll } from "../../../open/open.ts";
import { openResult } from "../../../open/result.ts";
import { openTribunal, siegeOf } from "../../../open/tribunal.ts";
import { type ApportAuPays, apportOf } from "../../../results/pays.ts";
import type { Session } from "../../../session/session.ts";
import type { EntreeRapport } from "../report.ts";

export interface DemandeDuPays {
  chemins: readonly string[];
  strict: boolean;
  /** A result to report on, in place of judging. */
  from: string | undefined;
  /** An earlier result to compare with. */
  compare: string | undefined;
}

/** What the national report is made of: each structure is judged and forgotten, or read from a result. */
export async function entryOfCountry(session: Session, demande: DemandeDuPays): Promise<EntreeRapport> {
  const { from, compare } = demande;
  const avant = compare === undefined ? undefined : openResult(session, compare, "--compare");
  const lu = from === undefined ? await judged(session, demande) : read(session, from);
  const { apports, referentiels, date, strict, fictif } = lu;
  return {
    date,
    strict,
    structure: wholeOf(apports, fictif),
    declaree: { version: 1, structure: { id: "pays", nom: "pays", type: "pays" } },
    diagnostics: [],
    referentiels,
    empreintes: new Map(),
    logo: null,
    version: VERSION,
    pays: apports,
    ...(avant && { avant }),
  };
}

interface PaysLu {
  date: string;
  strict: boolean;
  apports: readonly ApportAuPays[];
  referentiels: ReadonlyMap<string, Referentiel>;
  fictif: boolean;
}

async function judged(session: Session, { chemins, strict }: DemandeDuPays): Promise<PaysLu> {
  const date = session.date();
  const ouverture = await openAll(session, chemins);
  const { judge, referentielsOf } = await openTribunal(siegeOf(ouverture), { date, strict });
  const referentiels = new Map<string, Referentiel>();
  const apports: ApportAuPays[] = [];
  let fictif = true;
  for (const chemin of [...ouverture.chemins].sort(naturally)) {
    const { structure } = judge(chemin);
    for (const [reference, found] of referentielsOf([structure])) referentiels.set(reference, found);
    apports.push(apportOf(structure));
    fictif &&= structure.fictif === true;
  }
  return { date, strict, apports, referentiels, fictif };
}

function read(session: Session, nom: string): PaysLu {
  const { date, structures, strict } = openResult(session, nom, "--from");
  session.keepTo(date, `« ${nom} »`);
  const { registry } = installedLibrary(session.io);
  const followed = new Set(structures.flatMap((one) => one.jugements.map(({ referentiel }) => referentiel)));
  const referentiels = new Map(
    [...followed].flatMap((reference) => {
      const found = registry.get(reference);
      return found ? [[reference, found] as const] : [];
    }),
  );
  const fictif = structures.length > 0 && structures.every((one) => one.fictif === true);
  return { date, strict: strict === true, apports: structures.map(apportOf), referentiels, fictif };
}

/** Stands for all where a report names its structure. */
function wholeOf(apports: readonly ApportAuPays[], fictif: boolean): StructureJugee {
  const nom = apports.length === 1 ? (apports[0]?.nom ?? "") : `${apports.length} structures`;
  return { id: "pays", nom, chemin: ".", ...(fictif && { fictif }), jugeable: true, jugements: [] };
}
