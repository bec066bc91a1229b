import { mkdirSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";
import { readSchemas } from "./schemas.ts";

/** Writes `src/generated/<schema>.ts`: the types that the JSON Schemas describe. */
export async function generateTypes(): Promise<void> {
  mkdirSync("src/generated", { recursive: true });
  for (const { name, schema } of readSchemas()) {
    const text = await compile(withoutAlternatives(schema), name, {
      bannerComment: "// Generated from the JSON Schema of the same name.",
      format: false,
      strictIndexSignatures: true,
      unreachableDefinitions: false,
    });
    writeFileSync(`src/generated/${name}.ts`, text);
  }
}

/** `oneOf` beside `properties` only says which keys exclude each other; as a type it would hide the properties. */
function withoutAlternatives<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema), (_key, node) => {
    if (node?.oneOf && node.properties) delete node.oneOf;
    return node;
  });
}
