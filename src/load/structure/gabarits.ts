import validateFiche from "../../generated/validate-fiche.js";
import validateCommunes from "../../generated/validate-preuves-communes.js";
import validateStructure from "../../generated/validate-structure.js";
import validateVerrou from "../../generated/validate-verrou.js";
import fiche from "../../schemas/fiche.schema.json" with { type: "json" };
import communes from "../../schemas/preuves-communes.schema.json" with { type: "json" };
import structure from "../../schemas/structure.schema.json" with { type: "json" };
import verrou from "../../schemas/verrou.schema.json" with { type: "json" };
import type { Gabarit } from "../validate/shape.ts";

export const GABARIT_DE_FICHE: Gabarit = { schema: fiche, validate: validateFiche };
export const GABARIT_DES_COMMUNES: Gabarit = { schema: communes, validate: validateCommunes };
export const GABARIT_DE_STRUCTURE: Gabarit = { schema: structure, validate: validateStructure };
export const GABARIT_DU_VERROU: Gabarit = { schema: verrou, validate: validateVerrou };
