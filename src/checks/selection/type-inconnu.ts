import { GRAVITES_RUPTURE } from "../../selection/rupture.ts";
import type { Regle } from "../regle.ts";
import { findRuptures } from "./ruptures.ts";

export const selectionTypeInconnu: Regle = {
  id: "selection-type-inconnu",
  titre: "Le genre de structure n’existe pas dans le référentiel",
  gravite: GRAVITES_RUPTURE["type-inconnu"],
  silencable: true,
  pourquoi: "Les règles de choix des modules dépendent du genre de structure.",
  remede: "Écrivez un des genres que le référentiel connaît.",
  exemple: `structure:
  type: prefecture`,
  check: (contexte) => findRuptures("type-inconnu", contexte),
};
