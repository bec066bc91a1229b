import { AFFICHAGE } from "./affichage/affichage.ts";
import { AFFICHE } from "./affiche/affiche.ts";
import { AUDIT } from "./audit/audit.ts";
import { AUTODIAGNOSTIC } from "./autodiagnostic/autodiagnostic.ts";
import { BILAN_ANNUEL } from "./bilan-annuel/bilan-annuel.ts";
import { COMITE_USAGERS } from "./comite-usagers/comite-usagers.ts";
import { CONVOCATION } from "./convocation/convocation.ts";
import { ENGAGEMENTS } from "./engagements/engagements.ts";
import { GRILLE_D_AUDIT } from "./grille-audit/grille-audit.ts";
import { RAPPORT_HISTORIQUE } from "./historique/historique.ts";
import { NATIONAL } from "./national/national.ts";
import { PLAN_D_ACTIONS } from "./plan-actions/plan-actions.ts";
import { POLITIQUE_QUALITE } from "./politique-qualite/politique-qualite.ts";
import { RELEVE_DE_DECISIONS } from "./releve-decisions/releve-decisions.ts";
import type { Rapport } from "./report.ts";
import { SYNTHESE } from "./synthese/synthese.ts";

/** Every kind of report. To add one: a folder here and in `templates/`, and its line. */
export const RAPPORTS: readonly Rapport[] = [
  AUDIT,
  SYNTHESE,
  GRILLE_D_AUDIT,
  AUTODIAGNOSTIC,
  BILAN_ANNUEL,
  PLAN_D_ACTIONS,
  AFFICHAGE,
  POLITIQUE_QUALITE,
  ENGAGEMENTS,
  AFFICHE,
  COMITE_USAGERS,
  CONVOCATION,
  RELEVE_DE_DECISIONS,
  RAPPORT_HISTORIQUE,
  NATIONAL,
];
