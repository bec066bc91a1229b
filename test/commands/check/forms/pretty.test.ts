import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPretty } from "../../../../src/commands/check/forms/pretty/pretty.ts";
import type { Resultat } from "../../../../src/domain/resultat.ts";
import { displayWidth } from "../../../../src/show/text/width.ts";
import { diagnostic, OPTIONS, placesIn, renduFictif } from "../../../support/resultat-fictif.ts";

const VIDE: Partial<Resultat> = { structures: [], diagnostics: [] };
const [STRUCTURE] = renduFictif().resultat.structures;

function several(): Partial<Resultat> {
  if (!STRUCTURE) throw new Error("no structure");
  const broken = { id: "sous-prefecture-illisible", nom: "sous-prefecture-illisible", chemin: "sp2" };
  return {
    structures: [
      { ...STRUCTURE, chemin: "pref" },
      { ...STRUCTURE, id: "sous-prefecture-exemple", nom: "Sous-préfecture d’Exemple", chemin: "sp" },
      { ...broken, jugeable: false, jugements: [] },
    ],
    diagnostics: [
      diagnostic({ exigence: "3.1", referentiel: "quali-ate@2024-02-01", fichier: "quali.yaml", ligne: 2 }),
      diagnostic({
        regle: "fichier-illisible",
        gravite: "erreur",
        message: "quali.yaml ne peut pas être lu.",
        structure: broken.id,
        fichier: "quali.yaml",
      }),
    ],
  };
}

function alsoFollowing(referentiel: string, alias: string): Partial<Resultat> {
  const [principal] = STRUCTURE?.jugements ?? [];
  if (!STRUCTURE || !principal) throw new Error("no structure");
  const second = { ...principal, referentiel, alias, nom: alias, principal: false, modules: [8] };
  return {
    structures: [{ ...STRUCTURE, jugements: [principal, second] }],
    diagnostics: [diagnostic({ exigence: "3.1", referentiel })],
  };
}

test.each([
  ["default", renduFictif(), OPTIONS],
  ["verbose", renduFictif(), { ...OPTIONS, verbose: true }],
  ["quiet", renduFictif(), { ...OPTIONS, quiet: true }],
  ["nothing-found", renduFictif({ diagnostics: [] }), OPTIONS],
  ["several", renduFictif(several()), { ...OPTIONS, base: "dossiers" }],
  ["two-referentiels", renduFictif(alsoFollowing("services-publics-plus@2021", "sp")), OPTIONS],
  ["colour", renduFictif(), { ...OPTIONS, couleur: true, quiet: true }],
  ["at-most-one", renduFictif(), { ...OPTIONS, maxProblemes: 1 }],
])("shows what a person should see: %s", async (name, rendu, options) => {
  await expect(formatPretty(rendu, options)).toMatchFileSnapshot(`golden/pretty-${name}.txt`);
});

test("says nothing, when quiet, of a folder in order", () => {
  expect(formatPretty(renduFictif({ diagnostics: [] }), { ...OPTIONS, quiet: true })).toBe("");
});

test("speaks of a result without structures", () => {
  expect(formatPretty(renduFictif(VIDE), OPTIONS)).toBe("Aucun constat.\n");
});

test("carries no control, no direction mark, no CI command from a folder’s texts, within the width", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "\u001b[31m",
      "\u202e",
      "\n::error::",
      "::error file=a::b",
      "##[error]",
      "##vso[x]",
      "\r\n",
      "漢字",
      "\u0085",
    ),
  );
  const text = fc.array(hostile, { maxLength: 8 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, text, text, (message, nom, fichier) => {
      if (!STRUCTURE) return;
      const rendu = renduFictif({
        structures: [{ ...STRUCTURE, nom }],
        diagnostics: [
          diagnostic({
            message,
            aide: message,
            fichier,
            ligne: 1,
            colonne: 3,
            regle: "cle-inconnue",
            exigence: nom,
          }),
        ],
      });
      const shown = formatPretty(
        { ...rendu, places: placesIn(rendu.resultat, message) },
        { ...OPTIONS, verbose: true },
      );
      expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029]/);
      expect(shown).not.toMatch(/^\s*::|##\w*\[/m);
      const places = (line: string) => line.includes(":1:3");
      for (const line of shown.split("\n").filter((one) => !places(one))) {
        expect(displayWidth(line)).toBeLessThanOrEqual(80);
      }
    }),
  );
});
