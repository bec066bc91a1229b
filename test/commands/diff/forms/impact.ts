import type { Diff, Impact, Travail } from "../../../../src/commands/diff/types.ts";
import { EXEMPLE } from "./exemple.ts";

const travail = (
  geste: Travail["geste"],
  de: string[],
  vers: string[],
  reste: Partial<Travail> = {},
): Travail => ({
  geste,
  de,
  vers,
  raisons: [],
  ouvert: false,
  dossiers: [],
  fichiers: 0,
  ...reste,
});

const IMPACT: Impact = {
  structure: { id: "essai", nom: "Préfecture d’essai", chemin: "essai", fictif: true },
  modules: {
    de: [1],
    vers: [1, 2],
    aAjouter: [2],
    selection: false,
    remarques: ["Il manque un module métier."],
  },
  travaux: [
    travail("reprendre", ["1.2"], ["1.3"], { dossiers: ["preuves/1.2"], fichiers: 2 }),
    travail("revoir", ["1.1"], ["1.1"], {
      raisons: ["nombre changé", "preuve désormais à renouveler"],
      dossiers: ["preuves/1.1", "preuves/1.1-bis"],
      fichiers: 1,
    }),
    travail("creer", [], ["2.1"], { raisons: ["exigence nouvelle"] }),
    travail("creer", [], ["1.2"], { raisons: ["vis-à-vis inconnu"], ouvert: true }),
    travail("creer", [], ["1.3"], { raisons: ["contrôlée par l’administration centrale : rien à fournir"] }),
    travail("abandonner", ["1.4"], []),
  ],
  synthese: { reprendre: 1, revoir: 1, fusionner: 0, scinder: 0, recomposer: 0, creer: 3, abandonner: 1 },
};

/** The small diff as the work list of a structure: a task of nearly each kind. */
export const EXEMPLE_D_IMPACT: Diff = { ...EXEMPLE, impact: IMPACT };

/** Nothing made, nothing open, nothing added, and a choice that holds. */
export const IMPACT_LEGER: Diff = {
  ...EXEMPLE,
  impact: {
    ...IMPACT,
    structure: { id: "essai", nom: "Préfecture d’essai", chemin: "essai" },
    modules: { de: [1, 2], vers: [1], aAjouter: [], selection: true, remarques: [] },
    travaux: IMPACT.travaux.slice(0, 1),
    synthese: { ...IMPACT.synthese, revoir: 0, creer: 0, abandonner: 0 },
  },
};
