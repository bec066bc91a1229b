import type { ReferenceReferentiel } from "../domain/referentiel.ts";
import type { ReferentielRegistry } from "../load/referentiel/registry.ts";
import { Folders } from "../load/structure/folders.ts";
import { readQualiYaml } from "../load/structure/quali-yaml.ts";
import { aliasOf, suivisOf } from "../load/structure/suivis.ts";
import type { Session } from "../session/session.ts";
import { openEspaces, referentielsHere } from "./espaces.ts";
import { nearestStructure } from "./nearest.ts";
import { findTargets } from "./targets.ts";

/** A référentiel that the structure here follows. */
export interface SuiviIci {
  referentiel: ReferenceReferentiel;
  /** Folder of its evidence under `preuves/`; null for the principal one, which has none. */
  dossier: string | null;
}

interface Ici {
  /** What the nearest structure upward follows, the principal one first; empty outside a structure. */
  suivis: SuiviIci[];
  /** The référentiels at hand here, those of its workspace too. */
  registry: ReferentielRegistry;
}

export async function openHere(session: Session): Promise<Ici> {
  if (nearestStructure(session) === undefined) {
    return { suivis: [], registry: await referentielsHere(session) };
  }
  const cibles = findTargets(session, []);
  const { registry } = await openEspaces(session.io, cibles);
  const { lu } = readQualiYaml(new Folders(cibles.depot, cibles.chemins[0] ?? ""));
  if (!lu) session.remark("Le quali.yaml d’ici ne peut pas être lu : « quali check » dit pourquoi.");
  const suivis = lu ? suivisOf(lu.yaml) : [];
  return {
    suivis: suivis.map((suivi, rang) => ({
      referentiel: suivi.referentiel,
      dossier: rang === 0 ? null : aliasOf(suivi),
    })),
    registry,
  };
}
