import type { RegleDeCompilation } from "../../domain/regles.ts";
import type { Regle } from "../regle.ts";
import { citationIntrouvable } from "./citation-introuvable.ts";
import { correspondanceContradictoire } from "./correspondance-contradictoire.ts";
import { correspondanceIncomplete } from "./correspondance-incomplete.ts";
import { editionNonPubliee } from "./edition-non-publiee.ts";
import { erratumSansObjet } from "./erratum-sans-objet.ts";
import { exempleContredit } from "./exemple-contredit.ts";
import { extraitInfidele } from "./extrait-infidele.ts";
import { faitJamaisDemande } from "./fait-jamais-demande.ts";
import { methodeSansAttribution } from "./methode-sans-attribution.ts";
import { partieIncoherente } from "./partie-incoherente.ts";
import { selectionImpossible } from "./selection-impossible.ts";
import { texteInfidele } from "./texte-infidele.ts";
import { texteModifie } from "./texte-modifie.ts";

/** What is said of each rule that holds while a référentiel is compiled or linted. */
export const COMPILATION: Readonly<Record<RegleDeCompilation, Regle>> = {
  "erratum-sans-objet": erratumSansObjet,
  "methode-sans-attribution": methodeSansAttribution,
  "extrait-infidele": extraitInfidele,
  "citation-introuvable": citationIntrouvable,
  "partie-incoherente": partieIncoherente,
  "texte-infidele": texteInfidele,
  "texte-modifie": texteModifie,
  "edition-non-publiee": editionNonPubliee,
  "fait-jamais-demande": faitJamaisDemande,
  "selection-impossible": selectionImpossible,
  "correspondance-incomplete": correspondanceIncomplete,
  "correspondance-contradictoire": correspondanceContradictoire,
  "exemple-contredit": exempleContredit,
};
