import { GRAVITES_RUPTURE } from "../../selection/rupture.ts";
import type { Regle } from "../regle.ts";
import { findRuptures } from "./ruptures.ts";

export const selectionFaitManquant: Regle = {
  id: "selection-fait-manquant",
  titre: "Une caractéristique dont dépend le choix des modules n’est pas déclarée",
  gravite: GRAVITES_RUPTURE["fait-manquant"],
  silencable: true,
  pourquoi: "Avec ou sans CERT, les modules obligatoires ne sont pas les mêmes.",
  remede: "Déclarez la caractéristique dans quali.yaml.",
  exemple: `structure:
  type: prefecture
  cert: false`,
  check: (contexte) => findRuptures("fait-manquant", contexte),
};
