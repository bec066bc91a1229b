import type { RegleDeLecture } from "../../domain/regles.ts";
import type { Regle } from "../regle.ts";
import { cheminInterdit } from "./chemin-interdit.ts";
import { cleEnDouble } from "./cle-en-double.ts";
import { cleInconnue } from "./cle-inconnue.ts";
import { cleManquante } from "./cle-manquante.ts";
import { clesIncompatibles } from "./cles-incompatibles.ts";
import { dateImpossible } from "./date-impossible.ts";
import { encodageIncorrect } from "./encodage-incorrect.ts";
import { fichierIllisible } from "./fichier-illisible.ts";
import { fichierMalPlace } from "./fichier-mal-place.ts";
import { identifiantEnDouble } from "./identifiant-en-double.ts";
import { identifiantNonCite } from "./identifiant-non-cite.ts";
import { limiteDepassee } from "./limite-depassee.ts";
import { migrationInterrompue } from "./migration-interrompue.ts";
import { nomApprochant } from "./nom-approchant.ts";
import { nomNonPortable } from "./nom-non-portable.ts";
import { referenceInconnue } from "./reference-inconnue.ts";
import { typeIncorrect } from "./type-incorrect.ts";
import { valeurIncorrecte } from "./valeur-incorrecte.ts";
import { yamlInterdit } from "./yaml-interdit.ts";
import { yamlInvalide } from "./yaml-invalide.ts";

/** What is said of each rule of reading: a new one without its text does not compile. */
export const LECTURE: Readonly<Record<RegleDeLecture, Regle>> = {
  "yaml-invalide": yamlInvalide,
  "yaml-interdit": yamlInterdit,
  "limite-depassee": limiteDepassee,
  "encodage-incorrect": encodageIncorrect,
  "fichier-illisible": fichierIllisible,
  "migration-interrompue": migrationInterrompue,
  "chemin-interdit": cheminInterdit,
  "nom-non-portable": nomNonPortable,
  "nom-approchant": nomApprochant,
  "fichier-mal-place": fichierMalPlace,
  "cle-inconnue": cleInconnue,
  "cle-manquante": cleManquante,
  "cle-en-double": cleEnDouble,
  "cles-incompatibles": clesIncompatibles,
  "type-incorrect": typeIncorrect,
  "valeur-incorrecte": valeurIncorrecte,
  "date-impossible": dateImpossible,
  "identifiant-non-cite": identifiantNonCite,
  "identifiant-en-double": identifiantEnDouble,
  "reference-inconnue": referenceInconnue,
};
