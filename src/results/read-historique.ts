import type { Historique } from "../generated/historique.ts";
import validate from "../generated/validate-historique.js";
import { readShaped, type TexteLu } from "./read-result.ts";

/** The history that a text holds. */
export function readHistoriqueText(texte: string): TexteLu<Historique> {
  return readShaped(texte, {
    schema: "quali/historique@1",
    validate,
    nom: "un historique",
    commande: "quali historique --format json",
  });
}
