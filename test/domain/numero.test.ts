import { expect, test } from "vitest";
import { direNumero, numerosListes, numeroVise } from "../../src/domain/numero.ts";

const IDS = ["1.1", "15.1", "15.2", "15.3", "15.10", "22.2", "44"];

test.each([
  ["15,3", "15.3"],
  ["15,3 Courriels", "15.3"],
  ["15-3", "15.3"],
  ["15_03", "15.3"],
  ["15.3.1", "15.3"],
  ["n° 22,2", "22.2"],
  ["DCL/15.3", "15.3"],
  ["Module 1/15.3", "15.3"],
  ["15．3", "15.3"],
  ["044", "44"],
  ["Engagement 44", "44"],
  ["15. 3", "15.3"],
  ["E15.3", "15.3"],
  ["SE 15-3", "15.3"],
  ["15\u20243", "15.3"],
  ["15\u00b73 Courriels", "15.3"],
  ["1.15.3", "15.3"],
  ["1.1.9", "1.1"],
])("%s means %s", (texte, id) => {
  expect(numeroVise(texte, IDS)).toEqual({ genre: "exigence", id });
});

test("an engagement is told with its parts, a part that is not there with its neighbours, as one counts", () => {
  const ids = ["15.1", "15.2", "15.3", "15.10"];
  expect(numeroVise("Engagement 15", IDS)).toEqual({ genre: "engagement", engagement: "15", ids });
  expect(numeroVise("15.9", IDS)).toEqual({ genre: "voisins", engagement: "15", ids });
});

test.each([
  ["15", "15 est un engagement : écrivez « 15.1 », « 15.2 », « 15.3 » ou « 15.10 »."],
  ["15.9", "L’engagement 15 n’a pas ce numéro : écrivez « 15.1 », « 15.2 », « 15.3 » ou « 15.10 »."],
  ["15,3", "Vouliez-vous dire « 15.3 » ?"],
  ["15.2 et 15.3", "Il y faut un seul numéro : écrivez « 15.2 » ou « 15.3 »."],
  ["97.1", "Les engagements vont de 1 à 44 : corrigez ce numéro."],
  ["15.3\u00a0", "Vouliez-vous dire « 15.3 » ? Ce qui est écrit contient une espace insécable."],
  ["a-classer", null],
  ["Module 3", null],
])("of %s is said: %s", (texte, dit) => {
  expect(direNumero(texte, IDS)?.replaceAll("\u00a0", " ") ?? null).toBe(dit);
});

test.each([
  ["15.3 et 15.2", ["15.3", "15.2"]],
  ["15.3 et 15.2 - Courriels", ["15.3", "15.2"]],
  ["15.2, 15.3", ["15.2", "15.3"]],
  ["15.2,15.3 & 22.2", ["15.2", "15.3", "22.2"]],
  ["15.2 15.3", ["15.2", "15.3"]],
  ["15.2-15.3", ["15.2", "15.3"]],
  ["15.2 – 15.3", ["15.2", "15.3"]],
  ["15.2+15.3", ["15.2", "15.3"]],
  ["15.1 à 15.3", ["15.1", "15.2", "15.3"]],
  ["15.1 ou 15.3 à 15.10", ["15.1", "15.3", "15.10"]],
  ["SE 15.2 ET 15.3", ["15.2", "15.3"]],
  ["15,2 et 15,3", ["15.2", "15.3"]],
  ["15.2 et 3", ["15.2", "15.3"]],
  ["15.2,3", ["15.2", "15.3"]],
  ["15.1 à 3 - Réponses", ["15.1", "15.2", "15.3"]],
])("« %s » lists %j", (texte, ids) => {
  expect(numerosListes(texte, new Set(IDS))).toEqual(ids);
  expect(numeroVise(texte, IDS)).toEqual({ genre: "plusieurs", ids });
});

test.each([
  "15.3",
  "15.3 - Courriels",
  "15.3 - Courriels, version 15.2",
  "15.3 et 2 annexes",
  "15.3 - 2 affiches",
  "15.3 - 2024-03",
  "15.3 2024.06",
  "15.3 - 15.2.2024",
  "15.3 et suivants",
  "15.3 - 15.3 bis",
  "15.3-1",
  "15.3.1",
  "1.15.3",
  "Courriels",
  "",
])("« %s » lists no second exigence", (texte) => {
  expect(numerosListes(texte, new Set(IDS)).length).toBeLessThan(2);
});
