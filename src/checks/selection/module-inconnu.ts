import { GRAVITES_RUPTURE } from "../../selection/rupture.ts";
import type { Regle } from "../regle.ts";
import { findRuptures } from "./ruptures.ts";

export const selectionModuleInconnu: Regle = {
  id: "selection-module-inconnu",
  titre: "Un module choisi n’existe pas",
  gravite: GRAVITES_RUPTURE["module-inconnu"],
  silencable: true,
  pourquoi: "Un numéro faux laisse croire qu’un module est suivi.",
  remede: "Corrigez le numéro dans la liste des modules.",
  exemple: "modules: [1, 2, 4, 8]",
  check: (contexte) => findRuptures("module-inconnu", contexte),
};
