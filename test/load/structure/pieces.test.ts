import { describe, expect, test } from "vitest";
import { citer } from "../../../src/domain/francais.ts";
import { load, QUALI } from "../../support/load.ts";

const fiche = (...pieces: string[]) =>
  `version: 1\npreuves:\n${pieces.map((one) => `  - { ${one} }\n`).join("")}`;

/** What is told of a piece, and the piece where it is kept. */
function read(piece: string, beside: Record<string, string> = {}) {
  const { structure, constats } = load({ "preuves/1.1/fiche.yaml": fiche(piece), ...beside });
  const lue = structure?.dossiers[0]?.fiche;
  return {
    lue,
    piece: lue?.pieces[0],
    regles: constats.map(({ regle }) => regle),
    aide: constats.map(({ aide = "" }) => aide).join(),
  };
}

describe("the address of a page", () => {
  test.each([
    "https://exemple.fr",
    "http://exemple.fr/a",
    "HTTPS://EXEMPLE.FR",
    "' https://exemple.fr/ '",
    "https://exemple.fr/@moi",
  ])("%s is one, and is kept without what surrounds it", (lien) => {
    const { piece, regles } = read(`lien: ${lien}`);
    expect(regles).toEqual([]);
    expect(piece?.yaml.lien).toBe(lien.replaceAll(/['\s]/g, ""));
  });
  test.each([
    "https://",
    "https:///a",
    "https:// a",
    "ftp://exemple.fr",
    "voir https://exemple.fr",
    "exemple",
  ])("%s is none: the piece is left out, and its place is known", (lien) => {
    const { lue, regles } = read(`lien: "${lien}"`);
    expect(regles).toEqual(["valeur-incorrecte"]);
    expect(lue?.pieces).toEqual([]);
    expect(lue?.ecartees).toEqual([["preuves", 0]]);
  });
  test.each(["https://moi:secret@exemple.fr/", "http://moi@exemple.fr", "' HTTPS://moi@exemple.fr'"])(
    "%s bears a way in, and is refused",
    (lien) => {
      const { piece, regles, aide } = read(`lien: ${lien}`);
      expect(regles).toEqual(["valeur-incorrecte"]);
      expect(aide).toContain("changez ce mot de passe");
      expect(piece).toBeUndefined();
    },
  );
  test("a page about addresses is one: what comes after its name is no way in", () => {
    expect(read('lien: "https://exemple.fr?qui=moi@ici"').regles).toEqual([]);
    expect(read('lien: "https://exemple.fr#moi@ici"').regles).toEqual([]);
    expect(read('lien: "voir http://moi@exemple.fr"').aide).not.toContain("mot de passe");
  });
  test.each([
    ["registre.pdf", true],
    [" affiche.JPEG ", true],
    ["a.7z", true],
    ["registre.pdf.", false],
    ["registre", false],
    ["ftp://exemple.fr/a.pdf", false],
    ["page?a.pdf", false],
    ["page.p", false],
    ["fichier.quelconque", false],
  ])("« lien: %s » is taken for the name of a file: %s", (lien, file) => {
    expect(read(`lien: "${lien}"`).aide.includes("fichier: …")).toBe(file);
  });
});

describe("a period", () => {
  test.each([
    ["du: 2024-05-01, au: 2024-05-01", true],
    ["du: 2024-05, au: 2024-05-01", true],
    ["du: 2024-05-31, au: 2024-05", true],
    ["du: 2024-06-01, au: 2024-05", false],
    ["du: 2024-06-01", true],
    ["au: 2024-05", true],
  ])("%s is one: %s", (periode, sound) => {
    const { piece, regles } = read(`observation: Vu, ${periode}`);
    expect(regles).toEqual(sound ? [] : ["date-impossible"]);
    expect(piece !== undefined).toBe(sound);
  });
});

test("an empty name of a file names none", () => {
  const { structure } = load({ "preuves/1.1/fiche.yaml": fiche('fichier: ""') });
  expect([...(structure?.fichiersDeclares ?? [])]).toEqual([]);
});

test("a path of a piece that is left out is checked where it is written", () => {
  const { constats } = load({ "preuves/1.1/fiche.yaml": fiche("lien: x, capture: /etc/passwd") });
  expect(constats.map(({ regle, lieu }) => [regle, "pointeur" in lieu && lieu.pointeur])).toEqual([
    ["chemin-interdit", ["preuves", 0, "capture"]],
    ["valeur-incorrecte", ["preuves", 0, "lien"]],
  ]);
});

const SERVICES = `${QUALI}services: [{ id: dcl, nom: Direction, anciensIds: [dlc] }, { id: sg, nom: Secrétariat }]\n`;
test.each([
  ["dlc", "dcl"],
  ["dcl", "dcl"],
  ["sg", "sg"],
])("a service is known by the id that it has today: %s is %s", (ecrit, service) => {
  const communes = fiche(`id: c, observation: Vu, service: ${ecrit}`, "id: d, observation: Vu");
  const lu = (piece: string) =>
    read(piece, { "quali.yaml": SERVICES, "preuves/_commun/preuves.yaml": communes }).piece?.yaml.service;
  expect(lu(`observation: Vu, service: ${ecrit}`)).toBe(service);
  expect(lu("observation: Vu")).toBeUndefined();
  expect(lu("preuve: c")).toBe(service);
  expect(lu(`preuve: d, service: ${ecrit}`)).toBe(service);
});

describe("a reference to a common piece", () => {
  const communes = (nombre: number) =>
    fiche(...Array.from({ length: nombre }, (_, rang) => `id: piece-${1000 + rang}, observation: Vu`));
  test("takes what it says, but for what the reference says itself", () => {
    const { piece } = read("preuve: c, titre: Ici", {
      "preuves/_commun/preuves.yaml": fiche("id: c, observation: Vu, titre: Là, date: 2024-01-02"),
    });
    expect(piece).toMatchObject({
      yaml: { observation: "Vu", titre: "Ici", date: "2024-01-02" },
      commune: "c",
      pointeur: ["preuves", 0],
      source: { fichier: "preuves/1.1/fiche.yaml" },
    });
    expect(piece?.yaml).not.toHaveProperty("preuve");
  });
  test.each([
    [2, true],
    [300, true],
    [301, false],
  ])("to none of %i, the nearest is proposed: %s", (nombre, proposed) => {
    const { lue, regles, aide } = read("preuve: piece_1001", {
      "preuves/_commun/preuves.yaml": communes(nombre),
    });
    expect(regles).toEqual(["reference-inconnue"]);
    expect(aide.includes("piece-1001")).toBe(proposed);
    expect(lue?.ecartees).toEqual([["preuves", 0]]);
  });
  test("shows a page copied here in place of the one copied there", () => {
    const communes = fiche("id: c, lien: https://exemple.fr, consulteLe: 2024-01-02, capture: la.png");
    const beside = { "preuves/_commun/preuves.yaml": communes, "preuves/1.1/ici.png": "" };
    expect(read("preuve: c", beside).piece?.capture?.chemin).toBe("preuves/_commun/la.png");
    const { piece, regles } = read("preuve: c, capture: ici.png", beside);
    expect(regles).toEqual([]);
    expect(piece?.capture).toMatchObject({ chemin: "preuves/1.1/ici.png", statut: "present" });
    expect(read("preuve: c, capture: /etc/passwd", beside).regles).toEqual(["chemin-interdit"]);
  });
  test.each([
    ["du: 2024-01-01, au: 2024-03-31", "du: 2024-06-01", "du", `Corrigez ${citer("du")}`],
    ["du: 2024-01-01, au: 2024-03-31", "au: 2023-12-31", "au", `Corrigez ${citer("au")}`],
    ["du: 2024-01-01", "du: 2024-06-01, au: 2024-05-31", "au", "l’une des deux dates"],
    ["du: 2024-01-01", "au: 2024-05-31", null, null],
  ])("of %s that says %s has a period that ends before it begins: %s", (commune, own, cle, told) => {
    const { structure, constats } = load({
      "preuves/_commun/preuves.yaml": fiche(`id: c, observation: Vu, ${commune}`),
      "preuves/1.1/fiche.yaml": fiche(`preuve: c, ${own}`),
    });
    expect(structure?.dossiers[0]?.fiche?.pieces).toHaveLength(cle === null ? 1 : 0);
    expect(constats.map(({ regle, lieu }) => [regle, "pointeur" in lieu && lieu.pointeur[2]])).toEqual(
      cle === null ? [] : [["date-impossible", cle]],
    );
    if (told !== null) expect(constats[0]?.aide).toContain(told);
  });
  test("to none where there is none: where they are declared", () => {
    expect(read("preuve: rien").aide).toContain("preuves/_commun/preuves.yaml");
  });
});

test.each([
  ['exigence: "1.1"', []],
  ['exigence: "1.2"', ["valeur-incorrecte"]],
])("a fiche that says of which exigence it is: %s", (cle, regles) => {
  const { constats } = load({ "preuves/1.1/fiche.yaml": `version: 1\n${cle}\n` });
  expect(constats.map(({ regle }) => regle)).toEqual(regles);
});

test("places of the pieces that are left out are known, whatever left them out", () => {
  const { lue } = read(
    ["observation: Vu, date: 2024-13-01", "observation: Lu", "lien: x"].join(" }\n  - { "),
  );
  expect(lue?.ecartees).toEqual([
    ["preuves", 0],
    ["preuves", 2],
  ]);
});

test("a common piece that leads nowhere is none that a reference may take", () => {
  const { structure, constats } = load({
    "preuves/_commun/preuves.yaml": fiche("id: c, lien: x"),
    "preuves/1.1/fiche.yaml": fiche("preuve: c"),
  });
  expect(structure?.communes.size).toBe(0);
  expect(constats.map(({ regle }) => regle)).toEqual(["valeur-incorrecte", "reference-inconnue"]);
});
