import { expect, test } from "vitest";
import { override } from "../../../src/show/templates/overrides.ts";

const OURS = new Map([
  ["audit/rapport.hbs", "ours"],
  ["commun/base.css", "p{}"],
]);

function told(siens: Record<string, string>): string[] {
  const { fautes } = override(OURS, new Map(Object.entries(siens)));
  return fautes.map(({ modele, ligne, message }) =>
    `${modele}:${ligne} ${message}`.replaceAll("\u00a0", " "),
  );
}

test("the user’s files take the place of ours, and the others stay", () => {
  const { modeles, fautes } = override(
    OURS,
    new Map([
      ["audit/rapport.hbs", "{{> audit/mien }}"],
      ["audit/mien.hbs", "x"],
    ]),
  );
  expect(fautes).toEqual([]);
  expect([...modeles]).toEqual([
    ["audit/rapport.hbs", "{{> audit/mien }}"],
    ["commun/base.css", "p{}"],
    ["audit/mien.hbs", "x"],
  ]);
});

test("a file that changes nothing is a slip, and says which name was meant", () => {
  expect(told({ "audit/raport.hbs": "x" })).toEqual([
    "audit/raport.hbs:1 ce fichier ne remplace aucun modèle ; vouliez-vous dire « audit/rapport.hbs » ?",
  ]);
  expect(told({ "style.css": "x" })).toEqual([
    "style.css:1 ce fichier ne remplace aucun modèle ; quali templates export donne leurs noms.",
  ]);
});

test("a style cannot end the element that holds it", () => {
  expect(told({ "commun/base.css": "p{}\n</STYLE><script>alert(1)</script>" })).toEqual([
    "commun/base.css:2 ni balise ni commentaire HTML dans un style ou un script.",
  ]);
});
