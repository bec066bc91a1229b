import { GRAVITES_RUPTURE } from "../../selection/rupture.ts";
import type { Regle } from "../regle.ts";
import { findRuptures } from "./ruptures.ts";

export const selectionModuleObligatoire: Regle = {
  id: "selection-module-obligatoire",
  titre: "Un module obligatoire n’est pas choisi",
  gravite: GRAVITES_RUPTURE["module-obligatoire"],
  silencable: true,
  pourquoi: "Sans ce module la structure ne peut pas être labellisée.",
  remede: "Ajoutez le module à la liste.",
  exemple: "modules: [1, 2, 3, 4]",
  check: (contexte) => findRuptures("module-obligatoire", contexte),
};
