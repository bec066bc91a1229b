/** Builds `dist/` from nothing: types and validators from the schemas, the bundle, the référentiels, the crosswalks. */
import { rm } from "node:fs/promises";
import { bundle } from "./bundle.ts";
import { keepCode } from "./code.ts";
import { generateHolidays } from "./feries.ts";
import { generateFonts } from "./fonts.ts";
import { copySchemas } from "./schemas.ts";
import { generateTemplates } from "./templates.ts";
import { generateTypes } from "./types.ts";
import { generateValidators } from "./validators.ts";
import { generateVersion } from "./version.ts";

await rm("dist", { recursive: true, force: true });
generateVersion();
await generateTypes();
await generateValidators();
generateHolidays();
await generateFonts();
generateTemplates();
await bundle();
copySchemas();
// Imported late: it stands on what was just generated.
const { buildReferentiels } = await import("./referentiels.ts");
buildReferentiels();
const { buildCorrespondances } = await import("./correspondances.ts");
buildCorrespondances();
await keepCode();
