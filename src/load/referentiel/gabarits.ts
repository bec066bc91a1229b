import { validate as lectureDelais } from "../../generated/validate-lecture-delais.js";
import { validate as lectureEditions } from "../../generated/validate-lecture-editions.js";
import { validate as lectureFaits } from "../../generated/validate-lecture-faits.js";
import { validate as lectureIndicateurs } from "../../generated/validate-lecture-indicateurs.js";
import { validate as lectureModule } from "../../generated/validate-lecture-module.js";
import { validate as lectureNatures } from "../../generated/validate-lecture-natures.js";
import { validate as lectureSelection } from "../../generated/validate-lecture-selection.js";
import { validate as texteDesaccords } from "../../generated/validate-texte-desaccords.js";
import { validate as texteEditions } from "../../generated/validate-texte-editions.js";
import { validate as texteErrata } from "../../generated/validate-texte-errata.js";
import { validate as texteLacunes } from "../../generated/validate-texte-lacunes.js";
import { validate as texteModule } from "../../generated/validate-texte-module.js";
import { validate as texteReferentiel } from "../../generated/validate-texte-referentiel.js";
import lectureDelaisSchema from "../../schemas/lecture-delais.schema.json" with { type: "json" };
import lectureEditionsSchema from "../../schemas/lecture-editions.schema.json" with { type: "json" };
import lectureFaitsSchema from "../../schemas/lecture-faits.schema.json" with { type: "json" };
import lectureIndicateursSchema from "../../schemas/lecture-indicateurs.schema.json" with { type: "json" };
import lectureModuleSchema from "../../schemas/lecture-module.schema.json" with { type: "json" };
import lectureNaturesSchema from "../../schemas/lecture-natures.schema.json" with { type: "json" };
import lectureSelectionSchema from "../../schemas/lecture-selection.schema.json" with { type: "json" };
import texteDesaccordsSchema from "../../schemas/texte-desaccords.schema.json" with { type: "json" };
import texteEditionsSchema from "../../schemas/texte-editions.schema.json" with { type: "json" };
import texteErrataSchema from "../../schemas/texte-errata.schema.json" with { type: "json" };
import texteLacunesSchema from "../../schemas/texte-lacunes.schema.json" with { type: "json" };
import texteModuleSchema from "../../schemas/texte-module.schema.json" with { type: "json" };
import texteReferentielSchema from "../../schemas/texte-referentiel.schema.json" with { type: "json" };
import type { Gabarit } from "../validate/shape.ts";

/** The shape of each kind of file of a référentiel folder. */
export const GABARITS = {
  texteReferentiel: { schema: texteReferentielSchema, validate: texteReferentiel },
  texteModule: { schema: texteModuleSchema, validate: texteModule },
  texteErrata: { schema: texteErrataSchema, validate: texteErrata },
  texteLacunes: { schema: texteLacunesSchema, validate: texteLacunes },
  texteDesaccords: { schema: texteDesaccordsSchema, validate: texteDesaccords },
  texteEditions: { schema: texteEditionsSchema, validate: texteEditions },
  lectureModule: { schema: lectureModuleSchema, validate: lectureModule },
  lectureSelection: { schema: lectureSelectionSchema, validate: lectureSelection },
  lectureEditions: { schema: lectureEditionsSchema, validate: lectureEditions },
  lectureFaits: { schema: lectureFaitsSchema, validate: lectureFaits },
  lectureNatures: { schema: lectureNaturesSchema, validate: lectureNatures },
  lectureIndicateurs: { schema: lectureIndicateursSchema, validate: lectureIndicateurs },
  lectureDelais: { schema: lectureDelaisSchema, validate: lectureDelais },
} satisfies Record<string, Gabarit>;
