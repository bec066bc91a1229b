import { GitError } from "../../../depot/git.ts";
import type { Historique } from "../../../generated/historique.ts";
import { openStructure } from "../../../open/open.ts";
import type { Session } from "../../../session/session.ts";
import { bilanDepuis } from "../bilan-annuel/annee.ts";

/**
 * The structure at the end of each month of its year, as its git history has it; undefined where it is in no repository,
 * or has none of those days.
 */
export async function historyOfYear(
  session: Session,
  nom: string | undefined,
): Promise<Historique | undefined> {
  const { Histoire } = await import("../../../open/histoire.ts");
  const { tellHistory } = await import("../../../open/etapes/tell.ts");
  const date = session.date();
  const { racine, chemins } = await openStructure(session, nom);
  const [chemin = ""] = chemins;
  try {
    const histoire = Histoire.open(session.io, { racine, chemin });
    const demande = {
      chemin,
      pas: "mois" as const,
      depuis: bilanDepuis(date),
      depart: null,
      date,
    };
    const historique = await tellHistory(histoire, demande, () => {});
    return historique.etapes.length > 0 ? historique : undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}
