import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import type { LienEcrit } from "../../../../src/commands/diff/facts/written.ts";
import type { Diff } from "../../../../src/commands/diff/types.ts";
import { engagement, methode, module, referentiel, sousEngagement } from "../../../support/referentiel.ts";

const sous = (id: string, texte: string, controle = "Registre des appels") => ({
  ...sousEngagement(id, [methode(`${id}-a`, { texte: controle })]),
  texte,
});

const AVANT = referentiel([
  module(1, [
    engagement(1, [
      sous("1.1", "Nous affichons nos horaires"),
      sous("1.2", "Nous affichons nos tarifs"),
      sous("1.3", "Un numéro unique répond à vos appels"),
    ]),
  ]),
]);

const APRES = referentiel(
  [
    module(1, [
      engagement(1, [
        sous("1.1", "Nous affichons nos horaires et nos tarifs"),
        sous("1.3", "Un numéro unique répond à vos appels", "Registre des appels reçus et perdus"),
        sous("1.4", "Nos agents portent un badge"),
        sous("1.5", "Nos locaux sont propres"),
      ]),
    ]),
  ],
  { id: "autre", titre: "Autre label" },
);

const link = (de: string, vers: string, lien: LienEcrit["lien"], motif: string): LienEcrit => ({
  niveau: "sousEngagements",
  de,
  vers,
  lien,
  motif,
});

/** A small diff by a written crosswalk: promises that join, a control reworded, counterparts that nobody knows. */
export const LIENS: Diff = diffReferentiels(AVANT, APRES, {
  nom: "essai@1--autre@1",
  entier: true,
  liens: [
    link("1.1", "1.1", "inclus", "les horaires y sont"),
    link("1.2", "1.1", "recoupe", "les tarifs aussi"),
    link("1.3", "1.3", "egal", "même numéro"),
  ],
  sansSuite: [],
  indetermines: { de: new Set(), vers: new Set(["1.4", "1.5"]) },
});

/** Nothing changed. */
export const PAREIL: Diff = diffReferentiels(AVANT, AVANT);
