import { GRAVITES_RUPTURE } from "../../selection/rupture.ts";
import type { Regle } from "../regle.ts";
import { findRuptures } from "./ruptures.ts";

export const selectionMinimum: Regle = {
  id: "selection-minimum",
  titre: "Il n’y a pas assez de modules métiers",
  gravite: GRAVITES_RUPTURE.minimum,
  silencable: true,
  pourquoi: "Le référentiel fixe un minimum de modules métiers selon la structure.",
  remede: "Choisissez un module métier de plus.",
  exemple: "modules: [1, 2, 4, 8]",
  check: (contexte) => findRuptures("minimum", contexte),
};
