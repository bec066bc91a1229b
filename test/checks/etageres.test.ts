import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { REGLES } from "../../src/checks/index.ts";
import { REGLES_DE_COMPILATION } from "../../src/domain/regles.ts";
import { judgeShelf, lintShelf, tellFindings } from "../support/etagere.ts";

// test/regles/<id>/ok is silent, test/regles/<id>/ko finds what attendu.txt says: one line for the severity and the place,
// then the message and the help as a person reads them. `npx vitest run test/checks/etageres.test.ts -u` writes it again.
// A rule of compilation finds it in a référentiel: the files of `petit/` replace those of test/load/referentiel/petit.ts.
const FOLDER = "test/regles";

const COMPILATION: ReadonlySet<string> = new Set(REGLES_DE_COMPILATION);

const shelves = readdirSync(FOLDER).sort();

describe("every rule has its shelves, and no shelf is without rule", () => {
  test("shelves without rule", () => {
    expect(shelves.filter((id) => !REGLES.has(id))).toEqual([]);
  });
  test.each([...REGLES.keys()])("%s", (id) => {
    for (const part of ["ok", "ko"]) expect(existsSync(path.join(FOLDER, id, part)), part).toBe(true);
  });
});

describe.each(shelves)("%s", (id) => {
  const folder = path.join(FOLDER, id);
  const judge = COMPILATION.has(id) ? lintShelf : judgeShelf;
  test("is silent on ok", () => {
    const { resultat } = judge(folder, "ok");
    expect(resultat.structures.filter(({ jugeable }) => !jugeable)).toEqual([]);
    expect(tellFindings(resultat, id)).toBe("");
  });
  test("finds on ko what is expected", async () => {
    const { resultat, places } = judge(folder, "ko");
    const told = tellFindings(resultat, id);
    expect(told).not.toBe("");
    for (const { source, position } of places.values()) {
      const ligne = source.texte.split(/\r\n|\n|\r/)[position.ligne - 1] ?? "";
      expect(position.colonne + position.longueur, `${source.fichier}:${position.ligne}`).toBeLessThanOrEqual(
        ligne.length + 2,
      );
    }
    await expect(told).toMatchFileSnapshot(path.resolve(folder, "attendu.txt"));
  });
});
