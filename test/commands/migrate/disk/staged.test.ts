import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { StagedDepot } from "../../../../src/commands/migrate/disk/staged.ts";
import { DiskDepot } from "../../../../src/depot/disk.ts";

const racine = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), "prepare-")));
afterAll(() => fs.rmSync(racine, { recursive: true }));

const NOUVEAU = "s/.quali-migration/nouveau";
for (const [chemin, texte] of Object.entries({
  "s/quali.yaml": "ancien",
  "s/preuves/1.1/a.txt": "ancien",
  "s/donnees/d.csv": "d",
  "commun/c.txt": "c",
  [`${NOUVEAU}/quali.yaml`]: "nouveau",
  [`${NOUVEAU}/preuves/2.1/a.txt`]: "nouveau",
})) {
  fs.mkdirSync(path.dirname(path.join(racine, chemin)), { recursive: true });
  fs.writeFileSync(path.join(racine, chemin), texte);
}
const LINKS = {
  meme: "a.txt",
  donnees: "../../donnees/d.csv",
  commun: "../../../commun/c.txt",
  absolu: path.join(racine, "s/preuves/2.1/a.txt"),
  dehors: "/etc/hostname",
  perdu: "../1.1/a.txt",
  rond: "rond",
};
for (const [nom, target] of Object.entries(LINKS)) {
  fs.symlinkSync(target, path.join(racine, NOUVEAU, "preuves/2.1", nom));
}

const depot = new StagedDepot(new DiskDepot(racine), racine, "s", ["preuves", "quali.yaml"]);
const text = (chemin: string) => new TextDecoder().decode(depot.read(chemin, 100));

test("what is ready stands in the place of what it replaces; the rest is as it is", () => {
  expect(depot.list("s").map(({ nom }) => nom)).toEqual(["donnees", "preuves", "quali.yaml"]);
  expect(depot.list("s/preuves").map(({ nom }) => nom)).toEqual(["2.1"]);
  expect([text("s/quali.yaml"), text("s/preuves/2.1/a.txt"), text("s/donnees/d.csv")]).toEqual([
    "nouveau",
    "nouveau",
    "d",
  ]);
  expect(depot.stat("s/preuves/2.1/a.txt").reel).toBe("s/preuves/2.1/a.txt");
  expect(() => depot.stat("s/preuves/1.1/a.txt")).toThrow("absent");
});

test("links lead where they will lead", () => {
  const genres = depot.list("s/preuves/2.1").flatMap(({ nom, genre, lien }) => (lien ? [[nom, genre]] : []));
  expect(Object.fromEntries(genres)).toEqual({
    meme: "fichier",
    donnees: "fichier",
    commun: "fichier",
    absolu: "fichier",
    dehors: "lien-sortant",
    perdu: "autre",
    rond: "autre",
  });
  expect(text("s/preuves/2.1/commun")).toBe("c");
  expect(depot.stat("s/preuves/2.1/absolu").reel).toBe("s/preuves/2.1/a.txt");
});
