import { MemoryDepot } from "../../../src/depot/memory.ts";
import { runExemples } from "../../../src/judgement/exemples/run.ts";
import { readExemples } from "../../../src/load/exemples/read.ts";
import {
  condition,
  engagement,
  methode,
  module,
  referentiel,
  sousEngagement,
} from "../../support/referentiel.ts";
import { told } from "../../support/yaml.ts";

export const essai = referentiel(
  [
    module(1, [
      engagement(1, [
        sousEngagement("1.1", [methode("1.1-a", { periode: { mois: 12, mots: "…" } })]),
        sousEngagement("1.2", undefined, condition("svi")),
      ]),
    ]),
  ],
  {
    indicateurs: [
      {
        id: "taux",
        titre: "Taux",
        formule: "dans-delai",
        unite: "pourcent",
        periode: "trimestre",
        sens: "hausse",
        delai: "1.1-reponse",
        exigences: ["1.1"],
        methodes: ["1.1-a"],
        origine: "quali",
        mots: "…",
        colonnes: [
          { id: "recu", titre: "Reçu" },
          { id: "repondu", titre: "Répondu" },
        ],
      },
    ],
    faits: [{ id: "svi", question: "Un SVI ?", type: "booleen", mots: "…" }],
    delais: [
      {
        id: "1.1-reponse",
        exigence: "1.1",
        canal: "tous",
        objet: "réponse",
        duree: 10,
        unite: "jours-ouvres",
        depart: "reception",
        mots: "…",
      },
    ],
  },
);

/** Findings on examples written below a sound head, which takes three lines. */
export function run(exemples: string): string[] {
  const texte = `version: 1\njour: 2024-06-30\nexemples:\n${exemples}`;
  const { document, constats } = readExemples(new MemoryDepot({ "exemples.yaml": texte }), "exemples.yaml");
  const ecarts = document ? runExemples(document, essai).constats : [];
  return told([...constats, ...ecarts]).map((line) => line.replaceAll("\u00a0", " "));
}
