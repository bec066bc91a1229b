import { describe, expect, test } from "vitest";
import type { ContenuEnMemoire } from "../../../src/depot/memory.ts";
import { CSV, found, type Piece, piece, told } from "./offerts.ts";

const lfs = (oid: string, size: number) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`;

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
  test("a common piece is offered for no exigence, but for those that cite it", () => {
    const commune = { id: "clu", fichier: "c.csv", nature: "registre", date: "2024-03-31" };
    const commun = (cite: Piece[]) =>
      told(
        "preuve-en-double",
        { "15.2": [piece("a.csv")], "15.3": cite },
        {
          "15.2/a.csv": CSV,
          "_commun/c.csv": CSV,
          "_commun/preuves.yaml": JSON.stringify({ version: 1, preuves: [commune] }),
        },
      ).length;
    expect([commun([]), commun([{ preuve: "clu" }])]).toEqual([0, 1]);
  });
  test("two documents are two findings, each silenced by itself", () => {
    const autre = CSV.replace("Hall", "Quai");
    const of = (a: string, b: string) =>
      found(
        "preuve-en-double",
        {},
        { "15.2/a.csv": a, "15.3/b.csv": a, "15.2/c.csv": b, "15.3/d.csv": b },
      ).map(({ empreinte }) => empreinte);
    const deux = of(CSV, autre);
    expect(new Set(deux).size).toBe(2);
    expect(deux).toEqual(expect.arrayContaining(of(CSV, "")));
    expect(deux).toEqual(expect.arrayContaining(of("", autre)));
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
