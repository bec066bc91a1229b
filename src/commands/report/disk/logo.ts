import { MAX_IMAGE } from "../../../contenu/image.ts";
import { type Depot, DepotError } from "../../../depot/depot.ts";
import { resolveDeclared } from "../../../load/structure/declared-path.ts";
import { Folders, join } from "../../../load/structure/folders.ts";
import { UserError } from "../../../session/user-error.ts";
import { logoOf } from "../../../show/templates/logo.ts";

/** The logo that quali.yaml names, as a `data:` address. Throws `UserError` where it cannot be shown. */
export function readLogo(depot: Depot, dossier: string, chemin: string | undefined): string | null {
  if (chemin === undefined) return null;
  const { fichier } = resolveDeclared(new Folders(depot, dossier), "", chemin);
  if (fichier.statut !== "present") throw refusal(chemin, REFUS[fichier.statut]);
  try {
    const logo = logoOf(depot.read(join(dossier, fichier.chemin), MAX_IMAGE + 1));
    if ("adresse" in logo) return logo.adresse;
    throw refusal(chemin, logo.refus);
  } catch (error) {
    if (error instanceof DepotError) throw refusal(chemin, REFUS.illisible);
    throw error;
  }
}

const REFUS = {
  absent: "n’existe pas",
  interdit: "sort du dossier de la structure",
  dossier: "est un dossier",
  illisible: "ne peut pas être lu",
} as const;

function refusal(chemin: string, why: string): UserError {
  return new UserError(`le logo « ${chemin} » (apparence, dans quali.yaml) ${why}.`);
}
