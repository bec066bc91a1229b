import { DepotError } from "../../depot/depot.ts";
import type { Constat } from "../../domain/constat.ts";
import { constatAt } from "../../domain/constat.ts";
import { ATELIER, JOURNAL } from "../../domain/migration.ts";
import type { Folders } from "./folders.ts";

/** A migration that was stopped halfway: what lies there is neither the old folder nor the new one. */
export function sayInterrupted(folders: Folders): Constat | null {
  const racine = folders.list("");
  if (racine instanceof DepotError || !racine.byNom.has(ATELIER)) return null;
  const atelier = folders.list(ATELIER);
  if (atelier instanceof DepotError || !atelier.byNom.has(JOURNAL)) return null;
  return constatAt(
    { fichier: `${ATELIER}/${JOURNAL}` },
    {
      regle: "migration-interrompue",
      message:
        "Une migration de ce dossier a été interrompue : une partie peut être l’ancienne, l’autre la nouvelle.",
      aide:
        "Si vous l’avez lancée ici, relancez quali migrate sur ce dossier : il l’achève, sans rien perdre. " +
        `Si le dossier vient d’ailleurs (clone, archive), supprimez ${ATELIER} : rien n’y est à garder.`,
    },
  );
}
