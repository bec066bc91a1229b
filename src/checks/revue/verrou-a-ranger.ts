import { remembered } from "../../domain/souvenir.ts";
import { compareLignes, type LigneDeVerrou } from "../../domain/verrou.ts";
import type { Regle } from "../regle.ts";

export const verrouARanger: Regle = {
  id: "verrou-a-ranger",
  titre: "Les lignes du verrou ne sont pas dans leur ordre, ou y sont deux fois",
  gravite: "info",
  silencable: true,
  pourquoi:
    "L’ordre ne change rien à ce que dit le verrou, mais deux branches qui le rangent autrement se contrediraient sans cause.",
  remede: "Lancez « quali review --sort » : il range le verrou sans rien signer.",
  exemple: "quali review --sort",
  *check({ structure: { verrou } }) {
    const lignes = verrou?.lignes ?? [];
    const rang = firstMisplaced(lignes);
    const [ligne, before] = [lignes[rang], lignes[rang - 1]];
    if (!verrou || !ligne || !before) return;
    const twice = compareLignes(before, ligne) === 0;
    yield {
      message: twice
        ? "Une ligne de quali.lock y est deux fois : elle compte une fois."
        : "Les lignes de quali.lock ne sont pas dans leur ordre : elles sont lues quand même.",
      aide: "Lancez « quali review --sort » : il range le verrou sans rien signer.",
      sujet: "ordre",
      lieu: { source: verrou.source, pointeur: ["lignes", rang] },
    };
  },
};

const firstMisplaced = remembered((lignes: readonly LigneDeVerrou[]) =>
  lignes.findIndex((ligne, at) => {
    const before = lignes[at - 1];
    return before !== undefined && compareLignes(before, ligne) >= 0;
  }),
);
