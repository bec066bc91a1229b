import { describe, expect, test } from "vitest";
import { load, QUALI } from "../../support/load.ts";

test("the way of writing a number is not told of one that is wrong", () => {
  const read = (cle: string) =>
    load({ "quali.yaml": QUALI.replace("}", `, departement: ${cle} }`) }).told.map(
      (one) => one.split(" ")[1],
    );
  expect(read("73")).toEqual(["identifiant-non-cite"]);
  expect(read('"73"')).toEqual([]);
  expect(read("999")).toEqual(["valeur-incorrecte"]);
  expect(read('"999"')).toEqual(["valeur-incorrecte"]);
  const deux = `${QUALI.replace("}", ", departement: 999 }")}services: [{ id: 12, nom: A }]\n`;
  expect(
    load({ "quali.yaml": deux })
      .told.map((one) => one.split(" ")[1])
      .sort(),
  ).toEqual(["identifiant-non-cite", "valeur-incorrecte"]);
});

test.each([
  ["Savoie", '"73"'],
  ["nulle part", '"2A"'],
])("a département in words, %s, is told with its number where it is known", (departement, conseil) => {
  const { structure, constats } = load({
    "quali.yaml": QUALI.replace("}", `, departement: ${departement} }`),
  });
  expect(structure).toBeNull();
  const [{ lieu, aide } = { lieu: undefined, aide: undefined }] = constats;
  expect(aide).toContain(conseil);
  expect(lieu).toMatchObject({ pointeur: ["structure", "departement"] });
});

test("a former id of a service is of one service, and of no other’s id", () => {
  const read = (services: string) => load({ "quali.yaml": `${QUALI}services: [${services}]\n` });
  expect(read("{ id: a, nom: A, anciensIds: [b, c] }, { id: d, nom: D, anciensIds: [e] }").told).toEqual([]);
  const { structure, told } = read(
    "{ id: a, nom: A, anciensIds: [b] }, { id: d, nom: D, anciensIds: [e, b] }",
  );
  expect(structure).toBeNull();
  expect(told).toEqual(["quali.yaml:4:81 identifiant-en-double Deux services ont l’identifiant « b »."]);
});

describe("the référentiels of quali.yaml", () => {
  const TETE = "version: 1\nstructure: { id: essai, nom: E, type: prefecture }\n";
  const LIMITE = "limites: [{ module: 4, objet: permis de conduire }]";
  test("modules and limits belong to the one beside which they are written", () => {
    const one = load({ "quali.yaml": `${TETE}referentiel: a@1\nmodules: [1]\n` }).structure?.suivis;
    expect(one).toMatchObject([{ referentiel: "a@1", modules: [1], alias: null, pointeur: ["referentiel"] }]);
    expect(one?.[0]).not.toHaveProperty("limites");
    const two = load({ "quali.yaml": `${TETE}referentiels: [{ id: a@1, modules: [1] }, { id: b@1 }]\n` });
    expect(two.structure?.suivis).toMatchObject([
      { referentiel: "a@1", modules: [1], pointeur: ["referentiels", 0] },
      { referentiel: "b@1", modules: null, pointeur: ["referentiels", 1] },
    ]);
    expect(two.structure?.suivis[0]).not.toHaveProperty("limites");
    const limites = [{ module: 4, objet: "permis de conduire" }];
    const limited = load({ "quali.yaml": `${TETE}referentiel: a@1\n${LIMITE}\n` }).structure?.suivis;
    expect(limited).toMatchObject([{ referentiel: "a@1", modules: null, limites }]);
    const both = load({ "quali.yaml": `${TETE}referentiels: [{ id: a@1, ${LIMITE} }, { id: b@1 }]\n` });
    expect(both.structure?.suivis.map((suivi) => suivi.limites)).toEqual([limites, undefined]);
  });
  test.each([
    ["modules: [1]\n", ["modules"]],
    ["", []],
  ])("the one that is missing is asked for where its modules are: %j", (suite, pointeur) => {
    const { structure, constats } = load({ "quali.yaml": TETE + suite });
    expect(structure).toBeNull();
    expect(constats).toMatchObject([{ regle: "cle-manquante", lieu: { pointeur } }]);
  });
  test.each([
    ["a1", true],
    ["1a", true],
    ["sp", true],
    ["12", false],
    ["a.b", false],
  ])("the alias %s can be told from the number of an exigence: %s", (alias, sound) => {
    const quali = `${TETE}referentiels: [{ id: a@1 }, { id: b@1, alias: "${alias}" }]\n`;
    expect(load({ "quali.yaml": quali }).structure !== null).toBe(sound);
  });
});
