import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ContenuEnMemoire } from "../../../src/depot/memory.ts";
import { tell } from "../../support/etagere.ts";
import { CSV, found, type Piece, piece, told } from "./offerts.ts";

describe("a file with a fault is told once, at the first piece that names it", () => {
  const bears = (pieces: Record<string, Piece[]>, fichiers: Record<string, ContenuEnMemoire>) =>
    found("preuve-vide", pieces, fichiers).map(({ fichier, exigence }) => [fichier, exigence]);
  test("with its exigence where it is offered for one", () => {
    expect(bears({ "15.2": [piece("a.csv"), piece("a.csv")] }, { "15.2/a.csv": "" })).toEqual([
      ["preuves/15.2/fiche.yaml", "15.2"],
    ]);
    expect(bears({}, { "15.2/a.csv": "" })).toEqual([["preuves/15.2/a.csv", "15.2"]]);
  });
  test("on the key that names it", () => {
    const preuves = [piece("b.csv"), piece("a.csv")];
    const [one] = found("preuve-vide", { "15.2": preuves }, { "15.2/a.csv": "", "15.2/b.csv": CSV });
    expect(one?.colonne).toBe(JSON.stringify({ version: 1, preuves }).indexOf('"a.csv"') + 1);
  });
  test("with that of the fiche that names it, where it lies in a folder without", () => {
    expect(bears({ "15.2": [piece("../15.3/b.csv")] }, { "15.3/b.csv": "" })).toEqual([
      ["preuves/15.2/fiche.yaml", "15.2"],
    ]);
  });
  test("with none where it is offered for two", () => {
    expect(
      bears({ "15.2": [piece("a.csv")], "15.3": [piece("../15.2/a.csv")] }, { "15.2/a.csv": "" }),
    ).toEqual([["preuves/15.2/fiche.yaml", undefined]]);
  });
  test("a common piece at its own place", () => {
    const commune = {
      id: "clu",
      lien: "https://www.exemple.fr",
      nature: "site-internet",
      consulteLe: "2024-03-01",
      capture: "c.png",
    };
    const commun = {
      "_commun/preuves.yaml": JSON.stringify({ version: 1, preuves: [commune] }),
      "_commun/c.png": "",
    };
    expect(bears({ "15.2": [{ preuve: "clu" }] }, commun)).toEqual([
      ["preuves/_commun/preuves.yaml", undefined],
    ]);
  });
  test("by its outside name where it is confidential, its path where another is", () => {
    const preuves = [piece("a.csv", { confidentiel: true, titre: "Registre RH" }), piece("b.csv")];
    const dits = told("preuve-vide", { "15.2": preuves }, { "15.2/a.csv": "", "15.2/b.csv": "" });
    expect(dits).toHaveLength(2);
    expect(dits.join("\n")).toContain("« confidentielle 15.2/1 »");
    expect(dits.join("\n")).not.toContain("a.csv");
    expect(dits.join("\n")).toContain("« preuves/15.2/b.csv »");
  });
});

describe("dates-contradictoires", () => {
  const of = (
    pieces: Piece[],
    fichiers: Record<string, ContenuEnMemoire> = { "15.3/a.csv": CSV, "15.3/b.csv": CSV },
  ) =>
    told("dates-contradictoires", { "15.3": pieces }, fichiers).map((one) => one.replace(/^(\w+) \S+/, "$1"));
  const autre = { date: "2024-02-01" };
  test("one document, whatever it is called, is of one day", () => {
    expect(of([piece("a.csv"), piece("b.csv", autre)])).toEqual([
      "avertissement « a.csv » et « b.csv » sont le même document, sous des dates différentes : 1er février 2024 et 31 mars 2024.",
    ]);
    expect(of([piece("a.csv"), piece("a.csv", autre)])).toEqual([
      "avertissement Le document « a.csv » est déclaré plusieurs fois, sous des dates différentes : 1er février 2024 et 31 mars 2024.",
    ]);
    expect(of([piece("a.csv"), piece("b.csv")])).toEqual([]);
    expect(
      of([piece("a.csv"), piece("b.csv", autre)], { "15.3/a.csv": CSV, "15.3/b.csv": `${CSV}x` }),
    ).toEqual([]);
  });
  test("its days are told in their order, each once, and it stands at the first that differs", () => {
    const fichiers = { "15.3/a.csv": CSV, "15.3/b.csv": CSV, "15.3/c.csv": CSV };
    const trois = [piece("c.csv"), piece("a.csv"), piece("b.csv", autre)];
    const [one, ...rest] = found("dates-contradictoires", { "15.3": trois }, fichiers);
    expect(rest).toEqual([]);
    expect(one && tell(one)).toMatch(
      /« a\.csv », « b\.csv » et « c\.csv » sont .* : 1er février 2024 et 31 mars 2024\.$/,
    );
    const ecrit = JSON.stringify({ version: 1, preuves: trois });
    expect(one?.colonne).toBe(ecrit.indexOf(JSON.stringify(trois[2])) + 1);
  });
  test("pieces without file or day contradict nothing", () => {
    const observation = { observation: "Vu", nature: "registre", resultat: "R" };
    expect(
      of([
        { ...observation, date: "2024-01-01" },
        { ...observation, ...autre },
      ]),
    ).toEqual([]);
    expect(of([piece("a.csv"), { fichier: "b.csv", nature: "registre" }])).toEqual([]);
  });
  test("two periods of one register are none, two files of it are", () => {
    const trimestre = (fichier: string, du: string, au: string) => ({ fichier, nature: "registre", du, au });
    const [t1, t2] = [
      ["2024-01-01", "2024-03-31"],
      ["2023-10-01", "2023-12-31"],
    ] as const;
    expect(of([trimestre("a.csv", ...t1), trimestre("a.csv", ...t2)])).toEqual([]);
    expect(of([trimestre("a.csv", ...t1), trimestre("b.csv", ...t2)])).toHaveLength(1);
    expect(of([trimestre("a.csv", ...t1), piece("a.csv", autre)])).toHaveLength(1);
    expect(of([piece("a.csv", autre), trimestre("a.csv", ...t1)])).toHaveLength(1);
  });
});

describe("preuve-non-declaree", () => {
  const of = (nom: string, plus = {}) =>
    told(
      "preuve-non-declaree",
      { "15.3": [piece("a.csv")] },
      { "15.3/a.csv": CSV, [path.posix.join("15.3", nom)]: CSV },
      plus,
    );
  test("told of every file but, outside the folders of exigences, notes for those who keep it", () => {
    for (const nom of ["b.csv", "mon-readme.csv", "readmes.csv", "le lisez-moi.csv"])
      expect(of(nom), nom).toHaveLength(1);
    expect(of("../mon-readme.csv")).toHaveLength(1);
    for (const nom of ["README.md", "lisezmoi.txt", "Lisez-moi.txt"]) {
      expect(of(nom), nom).toHaveLength(1);
      expect(of(`../${nom}`), nom).toEqual([]);
    }
  });
  test("bears the exigence of its folder, and none outside of them", () => {
    const bears = (nom: string) =>
      found("preuve-non-declaree", { "15.3": [piece("a.csv")] }, { "15.3/a.csv": CSV, [nom]: CSV }).map(
        ({ referentiel, exigence }) => [referentiel, exigence],
      );
    expect(bears("15.3/b.csv")).toEqual([["quali-ate@2024-02-01", "15.3"]]);
    expect(bears("b.csv")).toEqual([[undefined, undefined]]);
  });
  test("nor of the source of an indicator, however its path is written", () => {
    const indicateurs = (source: string) => ({
      yaml: { indicateurs: [{ id: "taux-courriels-dans-delai", source }] },
    });
    expect(of("b.csv", indicateurs("./preuves/15.3/b.csv"))).toEqual([]);
    expect(of("b.csv", indicateurs("preuves/15.3/b.csv"))).toEqual([]);
    expect(of("b.csv", indicateurs("preuves/15.3/c.csv"))).toHaveLength(1);
  });
});

test("a file cut short is told by the rule of its kind alone", () => {
  const tellers = (nom: string, contenu: ContenuEnMemoire) =>
    ["pdf-tronque", "fichier-tronque"].filter(
      (regle) => found(regle, {}, { [`15.3/${nom}`]: contenu }).length > 0,
    );
  expect(tellers("a.pdf", "%PDF-1.7\n1 0 obj\n<< /Type /Cat")).toEqual(["pdf-tronque"]);
  expect(tellers("a.jpg", new Uint8Array(Buffer.from("ffd8ffe00004ffd9ffda0002aabb", "hex")))).toEqual([
    "fichier-tronque",
  ]);
});
