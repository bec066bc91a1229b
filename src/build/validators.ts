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
    const source = inLinearTime(standalone(ajv, ajv.compile(schema)));
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

/** Joins the errors of each item to those before by adding, not by copying them all: a list of n faulty items costs n. */
function inLinearTime(source: string): string {
  const linear = source.replace(
    /vErrors = vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\);?/g,
    "if (vErrors === null) vErrors = $1.errors; else for (const error of $1.errors) vErrors.push(error);",
  );
  if (linear.includes("vErrors.concat"))
    throw new Error("A generated validator copies its errors at each item.");
  return linear;
}
