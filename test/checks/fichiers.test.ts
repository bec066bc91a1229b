import path from "node:path";
import { describe, expect, test } from "vitest";
import type { ContenuEnMemoire } from "../../src/depot/memory.ts";
import { findingsOf, tell } from "../support/etagere.ts";

const QUALI = {
  version: 1,
  structure: { id: "exemple", nom: "Préfecture d’exemple", type: "prefecture", cert: false },
  referentiel: "quali-ate@2024-02-01",
  modules: [1, 2],
};
const CSV = "Lieu;Affiche\nHall;horaires\n";
const lfs = (oid: string, size: number) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`;

type Piece = Record<string, unknown>;

/** What a rule finds of pieces by exigence, each a file of this content below its folder. */
function found(
  regle: string,
  pieces: Record<string, Piece[]>,
  fichiers: Record<string, ContenuEnMemoire>,
  { yaml = {}, sous = "" } = {},
) {
  const files: Record<string, ContenuEnMemoire> = {
    [`${sous}quali.yaml`]: JSON.stringify({ ...QUALI, ...yaml }),
  };
  for (const [id, preuves] of Object.entries(pieces))
    files[`${sous}preuves/${id}/fiche.yaml`] = JSON.stringify({ version: 1, preuves });
  for (const [chemin, contenu] of Object.entries(fichiers)) files[`${sous}preuves/${chemin}`] = contenu;
  return findingsOf(regle, files);
}
const told = (...args: Parameters<typeof found>) => found(...args).map(tell);
const piece = (fichier: string, cles: Piece = {}) => ({
  fichier,
  nature: "registre",
  date: "2024-03-31",
  ...cles,
});

describe("preuve-en-double", () => {
  const deux = { "15.2": [piece("a.csv")], "15.3": [piece("b.csv")] };
  const of = (a: ContenuEnMemoire, b: ContenuEnMemoire, pieces: Record<string, Piece[]> = deux, plus = {}) =>
    told("preuve-en-double", pieces, { "15.2/a.csv": a, "15.3/b.csv": b }, plus).map(
      (one) => /(Le même .*)/.exec(one)?.[1],
    );
  const dit =
    "Le même document est offert pour 15.2 et 15.3, en 2 copies : « preuves/15.2/a.csv » et « preuves/15.3/b.csv ».";
  test("the same bytes for two exigences, wherever the structure lies", () => {
    expect(of(CSV, CSV)).toEqual([dit]);
    expect(of(CSV, CSV, deux, { sous: "73/" })).toEqual([dit]);
    expect(of(CSV, CSV.replace("horaires", "horairez"))).toEqual([]);
    expect(of(CSV, `${CSV}x`)).toEqual([]);
  });
  test("what is no document is told by itself", () => {
    for (const vide of ["", "   \n", "\0".repeat(100)]) expect(of(vide, vide)).toEqual([]);
  });
  test("a pointer of Git LFS stands for its file", () => {
    const empreinte = "38e07c93c7b4d0c1e7b5c3b15df7ff1fbf4a7ac0c1c2fb54b37f8bff0ff2b6a6";
    expect(of(lfs(empreinte, 500), lfs(empreinte, 500))).toEqual([dit]);
    expect(of(lfs(empreinte, 500), lfs(empreinte.replace("3", "4"), 500))).toEqual([]);
    expect(of(lfs(empreinte, 500), lfs(empreinte, 501))).toEqual([]);
  });
  test("and is the copy of a file that is there, of its size and fingerprint", async () => {
    const { createHash } = await import("node:crypto");
    const oid = createHash("sha256").update(CSV).digest("hex");
    expect(of(lfs(oid, CSV.length), CSV)).toEqual([dit]);
    expect(of(lfs(oid, CSV.length), CSV.replace("Hall", "Haie"))).toEqual([]);
  });
  test("for one exigence it is no matter of this rule, however it is reached", () => {
    const memes = { "15.2": [piece("a.csv"), piece("../15.3/b.csv")] };
    expect(of(CSV, CSV, memes)).toEqual([]);
    expect(told("preuve-en-double", {}, { "15.2/a.csv": CSV, "15.2/b.csv": CSV })).toEqual([]);
  });
  test("files that no fiche declares are offered too, captures as well", () => {
    expect(of(CSV, CSV, {})).toEqual([dit]);
    expect(of(CSV, CSV, { "15.2": [piece("a.csv")] })).toEqual([dit]);
    const lien = {
      lien: "https://www.exemple.fr",
      nature: "site-internet",
      consulteLe: "2024-03-01",
      capture: "b.csv",
    };
    expect(of(CSV, CSV, { ...deux, "15.3": [lien] })).toEqual([dit]);
  });
  test("a file of a folder with a fiche that does not declare it is not offered", () => {
    expect(of(CSV, CSV, { ...deux, "15.3": [] })).toEqual([]);
  });
  test("exigences of two référentiels are named by theirs", () => {
    const referentiels = [
      { id: "quali-ate@2024-02-01", modules: [1, 2] },
      { id: "qual-e-pref@2019-02-04", alias: "pref", modules: [1, 2] },
    ];
    const yaml = { referentiel: undefined, modules: undefined, referentiels };
    const [one] = told(
      "preuve-en-double",
      { "15.2": [piece("a.csv")], "pref/4": [piece("b.csv")] },
      { "15.2/a.csv": CSV, "pref/4/b.csv": CSV },
      { yaml },
    );
    expect(one).toContain("offert pour 15.2 et pref:4,");
  });
});

describe("a file with a fault is told once, at the first piece that names it", () => {
  const bears = (pieces: Record<string, Piece[]>, fichiers: Record<string, ContenuEnMemoire>) =>
    found("preuve-vide", pieces, fichiers).map(({ fichier, exigence }) => [fichier, exigence]);
  test("with its exigence where it is offered for one", () => {
    expect(bears({ "15.2": [piece("a.csv"), piece("a.csv")] }, { "15.2/a.csv": "" })).toEqual([
      ["preuves/15.2/fiche.yaml", "15.2"],
    ]);
    expect(bears({}, { "15.2/a.csv": "" })).toEqual([["preuves/15.2/a.csv", "15.2"]]);
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
    for (const nom of ["README.md", "lisezmoi.txt", "Lisez-moi.txt"]) {
      expect(of(nom), nom).toHaveLength(1);
      expect(of(`../${nom}`), nom).toEqual([]);
    }
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
