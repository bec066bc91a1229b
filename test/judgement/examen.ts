import type { MethodeControle } from "../../src/domain/referentiel.ts";
import type { DossierExigence } from "../../src/domain/structure.ts";
import { examineReferentiel } from "../../src/judgement/examen.ts";
import { servicesSansPreuve } from "../../src/judgement/parties.ts";
import { engagement, module, referentiel, sousEngagement } from "../support/referentiel.ts";
import { structure } from "../support/structure.ts";

export function judge(
  methodes: MethodeControle[],
  dossiers: DossierExigence[],
  date = "2024-06-30",
  options: Parameters<typeof structure>[0] = {},
) {
  const ref = referentiel([module(1, [engagement(1, [sousEngagement("1.1", methodes)])])]);
  const s = structure({ dossiers, ...options });
  const [suivi] = s.suivis;
  if (!suivi) throw new Error("no suivi");
  const [exigence] = examineReferentiel(s, suivi, ref, date).exigences;
  if (!exigence) throw new Error("no exigence");
  const {
    etat,
    couverture,
    applicabilite,
    methodes: compte,
    preuves,
    echeance,
    detailMethodes,
  } = exigence.jugee;
  return {
    etat,
    couverture,
    applicabilite,
    compte: `${compte.repondues}/${compte.total}`,
    statuts: preuves.map(({ statut }) => statut),
    echeances: preuves.map((preuve) => preuve.echeance),
    echeance,
    methodes: detailMethodes.map((m) => m.etat),
    servicesSansPreuve: exigence.methodes.flatMap((m) => m.parties.flatMap(servicesSansPreuve)),
  };
}

export const affichage = (date: string, plus = {}) => ({
  fichier: "a.pdf",
  nature: "affichage",
  date,
  ...plus,
});
