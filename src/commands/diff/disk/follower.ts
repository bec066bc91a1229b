import { DepotError } from "../../../depot/depot.ts";
import { DiskDepot } from "../../../depot/disk.ts";
import { type Referentiel, referenceOf } from "../../../domain/referentiel.ts";
import type { Structure, Suivi } from "../../../domain/structure.ts";
import { loadStructure } from "../../../load/structure/load.ts";
import type { Session } from "../../../session/session.ts";
import { UserError } from "../../../session/user-error.ts";

/** The structure in a folder that the user names, and how it follows a référentiel. Throws `UserError`. */
export function openFollower(
  session: Session,
  dossier: string,
  referentiel: Referentiel,
): { structure: Structure; suivi: Suivi } {
  const structure = openStructure(session, dossier);
  const reference = referenceOf(referentiel);
  const suivi = structure.suivis.find((one) => one.referentiel === reference);
  if (suivi) return { structure: { ...structure, chemin: dossier }, suivi };
  const followed = structure.suivis.map((one) => one.referentiel).join(", ");
  throw new UserError(`« ${dossier} » ne suit pas ${reference}. Référentiels suivis : ${followed}.`);
}

/** The structure in a folder that the user names. Throws `UserError`. */
export function openStructure(session: Session, dossier: string): Structure {
  const { structure, constats } = loadStructure(depotAt(session, dossier), "");
  if (structure) return structure;
  throw new UserError(`« ${dossier} » : pas de structure à lire ici. ${constats[0]?.message ?? ""}`);
}

function depotAt(session: Session, dossier: string): DiskDepot {
  try {
    return new DiskDepot(session.resolve(dossier));
  } catch (error) {
    if (!(error instanceof DepotError)) throw error;
    throw new UserError(`« ${dossier} » : ce dossier n’existe pas, ou ne peut pas être lu.`);
  }
}
