import { GRAVITES_RUPTURE } from "../../selection/rupture.ts";
import type { Regle } from "../regle.ts";
import { findRuptures } from "./ruptures.ts";

export const selectionSansRegle: Regle = {
  id: "selection-sans-regle",
  titre: "Le référentiel ne donne pas de règle de choix pour cette structure",
  gravite: GRAVITES_RUPTURE["sans-regle"],
  silencable: true,
  pourquoi: "Rien ne permet alors de dire si le choix des modules est le bon.",
  remede: "Faites confirmer le choix par l’administration centrale.",
  check: (contexte) => findRuptures("sans-regle", contexte),
};
