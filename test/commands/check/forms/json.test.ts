import fc from "fast-check";
import { expect, test } from "vitest";
import { formatJson } from "../../../../src/commands/check/forms/json.ts";
import { safeJson } from "../../../../src/show/text/json.ts";
import { OPTIONS, renduFictif } from "../../../support/resultat-fictif.ts";

test("is the result model, on two spaces, with a newline at its end", () => {
  const rendu = renduFictif();
  const text = formatJson(rendu, OPTIONS);
  expect(text).toMatch(/^\{\n {2}"schema": "quali\/resultat@1",\n.*\}\n$/s);
  expect(JSON.parse(text)).toEqual(rendu.resultat);
});

test("loses nothing and prints nothing that a terminal or a CI log would act on", () => {
  const part = fc.constantFrom(
    "\u001b[2J",
    "\u202e",
    "##[error]",
    "###vso[a]",
    "\u0085",
    "\u2028",
    "é",
    "\ufeff",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ unit: "binary" }))), (value) => {
      const text = safeJson(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\ufeff]/);
      expect(text).not.toMatch(/##\w*\[/);
    }),
  );
});
