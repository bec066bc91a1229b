import { GRAVITES_RUPTURE } from "../../selection/rupture.ts";
import type { Regle } from "../regle.ts";
import { findRuptures } from "./ruptures.ts";

export const selectionAConfirmer: Regle = {
  id: "selection-a-confirmer",
  titre: "Le minimum n’est atteint qu’avec un module dont le décompte est incertain",
  gravite: GRAVITES_RUPTURE["a-confirmer"],
  silencable: true,
  pourquoi: "La matrice laisse vide la case du module 3 sans CERT : permis, mais peut-être pas compté.",
  remede: "Faites confirmer ce choix, ou choisissez un autre module métier.",
  check: (contexte) => findRuptures("a-confirmer", contexte),
};
