import { expect, test } from "vitest";
import { compareWording } from "../../../../src/commands/diff/facts/wording.ts";

test.each([
  ["Sous 10 jours", "Sous 10 heures", "nombre-change"],
  ["Sous 10 jours", "Sous 10 j", "texte-reformule"],
  ["Sous 10 mn, après 5 h", "Après 5 heures, sous 10 minutes", "texte-reformule"],
  ["Sous 10 ans", "Sous 10 années", "texte-reformule"],
  ["Sous 10 jours ouvrés", "Sous 10 ouvrés jours", "nombre-change"],
  ["Un taux de 90", "Un taux de 90 agents", "texte-reformule"],
  ["Un taux ≥ fixé", "Un taux ≤ fixé", "nombre-change"],
  ["Un taux fixé", "Un taux = fixé", "nombre-change"],
  ["Nos agents", "Notre agent", "texte-retouche"],
])("from « %s » to « %s »: %s", (de, vers, type) => {
  expect(compareWording(de, vers).map((change) => change.type)).toEqual([type]);
});

test("the change carries both texts, and names nothing beside them", () => {
  const [change] = compareWording("Nos agents", "Nos guichets");
  expect(Object.keys(change ?? {})).toEqual(["type", "de", "vers", "mots"]);
});
