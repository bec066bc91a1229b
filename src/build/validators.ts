import { writeFileSync } from "node:fs";
import { _, Ajv } from "ajv";
import standaloneModule from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import * as formats from "../domain/formats.ts";
import { readSchemas } from "./schemas.ts";

const standalone = standaloneModule.default ?? standaloneModule;

/** Writes `src/generated/validate-<schema>.js`: standalone validators, one module each. */
export async function generateValidators(): Promise<void> {
  for (const { name, schema } of readSchemas()) {
    const ajv = new Ajv({
      allErrors: true,
      strict: true,
      strictTypes: false,
      strictRequired: false,
      allowUnionTypes: true,
      formats: { date: formats.isJour, "date-partielle": formats.isJourPartiel },
      code: { source: true, esm: true, formats: _`require("./src/domain/formats-by-name.ts")` },
    });
    const source = standalone(ajv, ajv.compile(schema));
    const output = `src/generated/validate-${name}`;
    await build({
      stdin: { contents: source, resolveDir: process.cwd(), loader: "js" },
      outfile: `${output}.js`,
      bundle: true,
      format: "esm",
      platform: "node",
      logLevel: "warning",
    });
    writeFileSync(
      `${output}.d.ts`,
      'import type { ValidateFunction } from "ajv";\nexport declare const validate: ValidateFunction;\nexport default validate;\n',
    );
  }
}
