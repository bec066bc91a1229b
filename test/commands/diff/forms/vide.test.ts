import { expect, test } from "vitest";
import { diffReferentiels } from "../../../../src/commands/diff/diff.ts";
import { formatDiffHtml } from "../../../../src/commands/diff/forms/html/html.ts";
import { formatDiffMarkdown } from "../../../../src/commands/diff/forms/markdown.ts";
import { mark } from "../../../../src/commands/diff/forms/marks.ts";
import { formatDiffPretty } from "../../../../src/commands/diff/forms/pretty/pretty.ts";
import type { Segment } from "../../../../src/commands/diff/types.ts";
import { engagement, module, referentiel } from "../../../support/referentiel.ts";
import { EXEMPLE_D_IMPACT } from "./impact.ts";

const OPTIONS = { couleur: false, largeur: 80, quiet: false, verbose: false };

test("a level without anything has no heading and no entry in the contents", () => {
  const leaf = (texte: string, version: string) =>
    referentiel([module(1, [engagement(1, [], { texte })])], { version });
  const diff = diffReferentiels(leaf("Nos horaires", "1"), leaf("Nos tarifs", "2"));
  expect(diff.sousEngagements).toEqual([]);
  expect(formatDiffPretty(diff, OPTIONS)).not.toMatch(/^Sous-engagements/m);
  expect(formatDiffMarkdown(diff, OPTIONS)).not.toContain("### Sous-engagements");
  expect(formatDiffHtml(diff, OPTIONS)).not.toMatch(/(?:href="#|id=")sousEngagements"/);
  expect(formatDiffHtml(diff, OPTIONS)).toMatch(/href="#engagements"[\s\S]*id="engagements"/);
});

/** The example of a work list with only those exigences to be made that have these ids. */
function making(...ids: string[]) {
  const { impact } = EXEMPLE_D_IMPACT;
  if (!impact) throw new Error("no work list");
  const travaux = impact.travaux.filter(
    ({ geste, vers }) => geste !== "creer" || vers.some((id) => ids.includes(id)),
  );
  return { ...EXEMPLE_D_IMPACT, impact: { ...impact, travaux } };
}

test.each([
  [["2.1"], []],
  [["1.2"], ["peut-être déjà promis"]],
  [["1.3"], ["rien à faire, sans contrôle en préfecture"]],
  [
    ["2.1", "1.2", "1.3"],
    ["peut-être déjà promis", "rien à faire, sans contrôle en préfecture"],
  ],
])("exigences to be made, %j: nothing is said of those that there are not", (ids, said) => {
  const lines = formatDiffPretty(making(...ids), OPTIONS).replaceAll("\u00a0", " ");
  const marks = ["peut-être déjà promis", "rien à faire, sans contrôle en préfecture"];
  expect(marks.filter((mot) => lines.includes(mot))).toEqual(said);
});

test("a list of tasks that ask nothing has no heading of its own in a merge request", () => {
  const central = formatDiffMarkdown(making("1.3"), OPTIONS);
  expect(central).toContain("Rien à faire, sans contrôle en préfecture");
  expect(central).not.toContain("(0)");
  expect(formatDiffMarkdown(making("2.1"), OPTIONS)).not.toContain("Rien à faire, sans contrôle");
});

test.each<[string, Segment[], string]>([
  [
    "blanks outside the marks",
    [
      { op: "egal", texte: "un" },
      { op: "ajoute", texte: " deux  " },
      { op: "egal", texte: "trois" },
    ],
    "un +deux+  trois",
  ],
  [
    "an opening bracket outside too",
    [
      { op: "ajoute", texte: "voir («" },
      { op: "egal", texte: "ici" },
    ],
    "+voir+ («ici",
  ],
  [
    "an elision goes on in what follows",
    [
      { op: "egal", texte: "de l'" },
      { op: "ajoute", texte: "accueil" },
    ],
    "de l’+accueil+",
  ],
  [
    "an apostrophe after a figure stays one",
    [
      { op: "egal", texte: "l'an 5'" },
      { op: "ajoute", texte: "x" },
    ],
    "l’an 5'+x+",
  ],
  [
    "a blank alone is not marked",
    [
      { op: "egal", texte: "un" },
      { op: "retire", texte: " " },
      { op: "egal", texte: "deux" },
    ],
    "un deux",
  ],
  [
    "what touches is set apart",
    [
      { op: "retire", texte: "un" },
      { op: "ajoute", texte: "deux" },
      { op: "egal", texte: ", trois" },
    ],
    "-un- +deux+, trois",
  ],
])("changed words are marked: %s", (_what, segments, attendu) => {
  const marques = {
    egal: (t: string) => t,
    retire: (t: string) => `-${t}-`,
    ajoute: (t: string) => `+${t}+`,
  };
  expect(mark(segments, marques)).toBe(attendu);
});
