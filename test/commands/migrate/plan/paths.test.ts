import { expect, test } from "vitest";
import { pathMapper } from "../../../../src/commands/migrate/plan/paths.ts";
import type { DossierExigence } from "../../../../src/domain/structure.ts";

const dossier = (chemin: string, exigence: string) => ({ chemin, exigence }) as DossierExigence;

/** Two folders that meet in a third one. */
function meeting(files: readonly string[], reserved: readonly string[] = []): string[] {
  const sources = [dossier("preuves/1.1", "1.1"), dossier("preuves/1.2", "1.2")];
  const arrivees = [{ exigence: "7.1", chemin: "preuves/7.1", sources, aRepartir: [] }];
  const newPath = pathMapper({ arrivees, archives: [] }, files, reserved);
  return files.map(newPath);
}

test("names that differ by case alone, or by the way an accent is written, are told apart", () => {
  expect(meeting(["preuves/1.1/Plan.pdf", "preuves/1.2/plan.PDF"])).toEqual([
    "preuves/7.1/Plan.pdf",
    "preuves/7.1/plan (1.2).PDF",
  ]);
  expect(meeting(["preuves/1.1/\u00e9.pdf", "preuves/1.2/e\u0301.pdf"])[1]).toBe(
    "preuves/7.1/e\u0301 (1.2).pdf",
  );
  expect(meeting(["preuves/1.1/Fiche.YAML"], ["preuves/7.1/fiche.yaml"])).toEqual([
    "preuves/7.1/Fiche (1.1).YAML",
  ]);
});

test("a name that stays is never taken", () => {
  expect(meeting(["preuves/7.1/plan.pdf", "preuves/1.1/PLAN.pdf"])).toEqual([
    "preuves/7.1/plan.pdf",
    "preuves/7.1/PLAN (1.1).pdf",
  ]);
});

test("a file and a folder of one name are told apart; two folders meet", () => {
  expect(meeting(["preuves/1.1/a", "preuves/1.2/a/b.pdf"])).toEqual([
    "preuves/7.1/a",
    "preuves/7.1/a (1.2)/b.pdf",
  ]);
  expect(meeting(["preuves/1.1/a/b.pdf", "preuves/1.2/a"])[1]).toBe("preuves/7.1/a (1.2)");
  expect(meeting(["preuves/1.1/a/b.pdf", "preuves/1.2/a/c.pdf"])).toEqual([
    "preuves/7.1/a/b.pdf",
    "preuves/7.1/a/c.pdf",
  ]);
});

test.each(["a", "é", "😀"])(
  "a name made of %s stays within what a disk holds, and keeps its ending",
  (letter) => {
    const long = `${letter.repeat(Math.floor(251 / Buffer.byteLength(letter)))}.pdf`;
    const [, second = ""] = meeting([`preuves/1.1/${long}`, `preuves/1.2/${long}`]);
    const name = second.slice("preuves/7.1/".length);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/ \(1\.2\)\.pdf$/);
    expect(Buffer.from(name).toString()).toBe(name);
  },
);
