import { GRAVITES_RUPTURE } from "../../selection/rupture.ts";
import type { Regle } from "../regle.ts";
import { findRuptures } from "./ruptures.ts";

export const selectionLectures: Regle = {
  id: "selection-lectures",
  titre: "La règle de choix se lit de plusieurs façons",
  gravite: GRAVITES_RUPTURE.lectures,
  silencable: true,
  pourquoi: "Selon la lecture, le module est obligatoire ou non : quali donne les deux et ne tranche pas.",
  remede: "Faites confirmer la lecture, ou choisissez le module.",
  check: (contexte) => findRuptures("lectures", contexte),
};
