import { expect, test } from "vitest";
import { RAPPORTS } from "../../../src/commands/report/index.ts";
import { POLICES } from "../../../src/generated/polices.ts";
import { compileTemplate } from "../../../src/show/templates/compile.ts";
import { Glyphs } from "../../../src/show/templates/glyphs.ts";
import { prepare } from "../../../src/show/templates/prepare.ts";
import { templateReferenceOf } from "../../../src/show/templates/reference.ts";
import type { Shape } from "../../../src/show/templates/shape.ts";
import { savoie } from "../../support/rapport.ts";

/** A template that asks for every field of a shape, at `path`. */
function everything(shape: Shape, path: string): string {
  switch (shape.kind) {
    case "option":
      return `{{#with ${path}}}${everything(shape.of, "this")}{{/with}}`;
    case "liste":
      return `{{#each ${path}}}${everything(shape.of, "this")}{{/each}}`;
    case "objet":
      return Object.entries(shape.champs)
        .map(
          ([name, of]) => `${name}=${everything(of, path === "this" ? `this.${name}` : `${path}.${name}`)}\n`,
        )
        .join("");
    case "booleen":
      return `{{#if ${path}}}oui{{else}}non{{/if}}`;
    default:
      return `{{${path}}}`;
  }
}

test.each(RAPPORTS)("every field that $type promises is there, and can be asked for", ({ forme, vue }) => {
  const glyphs = new Glyphs(POLICES);
  const compiled = compileTemplate("tout", forme, new Map([["tout.hbs", everything(forme, "this")]]));
  if ("fautes" in compiled) throw new Error(JSON.stringify(compiled.fautes));
  const text = compiled.rendu(prepare(vue(savoie()), forme, glyphs).vue);
  expect(text).toContain("nom=Préfecture de la Savoie");
  expect(text).not.toMatch(/undefined|\[object|NaN/);
});

test("the notice beside the exported templates names every field and helper", () => {
  const notice = templateReferenceOf(RAPPORTS);
  expect(notice).toContain(
    "- `structure` : un groupe de champs\n  - `id` : un texte\n  - `nom` : un texte\n",
  );
  expect(notice).toContain("- `pluriel` : nombre et nom accordé");
  expect(notice.match(/^## /gm)).toHaveLength(1 + RAPPORTS.length);
});
