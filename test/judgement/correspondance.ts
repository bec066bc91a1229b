import type { Correspondance, CorrespondanceConnue } from "../../src/domain/correspondance.ts";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import { coverByCorrespondances } from "../../src/judgement/correspondance.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { condition, engagement, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { structure } from "../support/structure.ts";

const DATE = "2024-06-30";

const principal = referentiel([
  module(1, [
    engagement(1, [
      sousEngagement("1.1"),
      sousEngagement("1.2"),
      sousEngagement("1.3", undefined, condition("jamais")),
    ]),
  ]),
  module(3),
]);
const programme = referentiel([module(1, [engagement(7, []), engagement(8, [])])], {
  id: "programme",
});

export const lien = (de: string, vers: string) => ({ de, vers, lien: "recoupe" as const, motif: "…" });
export const correspondance: Correspondance = {
  version: 1,
  correspondance: { de: "programme@1", vers: "essai@1", avis: "…", couverture: "conjointe" },
  exigences: [lien("7", "1.1"), lien("7", "1.2"), lien("7", "1.3"), lien("7", "3.1")],
};

export const affichage = (date: string) => ({ observation: "Affiche", nature: "affichage", date });

/** The programme judged beside `essai@1`, of which the structure chose module 1, before and after the crosswalk. */
export function examine(
  dossiers: Parameters<typeof structure>[0],
  {
    found = correspondance,
    ref = principal,
  }: { found?: CorrespondanceConnue | null; ref?: Referentiel } = {},
) {
  const options = { ...dossiers, yaml: { faits: { jamais: false } } };
  const suivis = [{ modules: [1] }, { referentiel: "programme@1", alias: "programme" }];
  const s = structure({ ...options, suivis });
  const examens = s.suivis.map((suivi, rang) =>
    examineReferentiel(s, suivi, rang === 0 ? ref : programme, DATE),
  );
  const [, couvert] = coverByCorrespondances(examens, (de, vers) =>
    de === "programme@1" && vers === "essai@1" ? found : null,
  );
  return { examens, couvert };
}

/** Coverage of 7 and 8 of the programme. */
export function cover(
  dossiers: Parameters<typeof structure>[0],
  found: CorrespondanceConnue | null = correspondance,
) {
  const { couvert } = examine(dossiers, { found });
  if (!couvert) throw new Error("no programme");
  return couvert.jugement;
}

export const twoEngagements: Correspondance = {
  ...correspondance,
  couvertures: [{ de: "7", regle: "par-engagement", motif: "…" }],
};
