import { GRAVITES_RUPTURE } from "../../selection/rupture.ts";
import type { Regle } from "../regle.ts";
import { findRuptures } from "./ruptures.ts";

export const selectionLabelVolontaire: Regle = {
  id: "selection-label-volontaire",
  titre: "Le label est volontaire pour cette structure",
  gravite: GRAVITES_RUPTURE["label-volontaire"],
  silencable: true,
  pourquoi: "Le référentiel n’oblige pas cette structure à se faire labelliser.",
  remede: "Rien à faire : c’est un rappel.",
  check: (contexte) => findRuptures("label-volontaire", contexte),
};
