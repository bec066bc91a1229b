import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { listFiles, refuseChanged, stage } from "../../../../src/commands/migrate/disk/stage.ts";
import { workshop } from "../../../../src/commands/migrate/disk/workshop.ts";
import type { PlanDeMigration } from "../../../../src/commands/migrate/plan/plan.ts";

const temporary = fs.mkdtempSync(path.join(tmpdir(), "stage-"));
afterAll(() => fs.rmSync(temporary, { recursive: true }));

const DECOMPOSED = "e\u0301.pdf";

function folder(nom: string, files: Record<string, string>): string {
  const structure = path.join(temporary, nom);
  for (const [chemin, texte] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(structure, chemin)), { recursive: true });
    fs.writeFileSync(path.join(structure, chemin), texte);
  }
  return structure;
}

const plan = (copies: [string, string][], ecrits: [string, string][] = []): PlanDeMigration =>
  ({
    copies: copies.map(([de, vers]) => ({ de, vers })),
    ecrits: new Map(ecrits),
    origines: new Map(),
    newPath: (ancien: string) => new Map(copies).get(ancien) ?? ancien,
  }) as unknown as PlanDeMigration;

test("A name that a Mac wrote decomposed is known composed, as the loader knows it", () => {
  const structure = folder("mac", { [`preuves/1.1/${DECOMPOSED}`]: "a" });
  expect([...listFiles(structure).fichiers]).toEqual([["preuves/1.1/é.pdf", `preuves/1.1/${DECOMPOSED}`]]);
  stage(structure, plan([["preuves/1.1/é.pdf", "preuves/2.1/é.pdf"]]), listFiles(structure));
  expect(fs.readFileSync(path.join(workshop(structure).nouveau, "preuves/2.1/é.pdf"), "utf8")).toBe("a");
});

test("Both ways of writing one name stay two files", () => {
  const structure = folder("deux", { [`preuves/1.1/${DECOMPOSED}`]: "a", "preuves/1.1/é.pdf": "b" });
  expect(new Set(listFiles(structure).fichiers.keys()).size).toBe(2);
});

test("A link leads to the same file as before, wherever either of them went", () => {
  const structure = folder("lien", { "preuves/1.1/a.pdf": "a" });
  fs.mkdirSync(path.join(structure, "preuves/1.2"));
  fs.symlinkSync("../1.1/a.pdf", path.join(structure, "preuves/1.2/lien.pdf"));
  stage(
    structure,
    plan([
      ["preuves/1.1/a.pdf", "preuves/7.1/a.pdf"],
      ["preuves/1.2/lien.pdf", "archives/ancien/1.2/lien.pdf"],
    ]),
    listFiles(structure),
  );
  const link = path.join(workshop(structure).nouveau, "archives/ancien/1.2/lien.pdf");
  expect(fs.readlinkSync(link)).toBe("../../../preuves/7.1/a.pdf");
});

test("A file written anew never goes through the link to an old one", () => {
  const structure = folder("dur", { "preuves/1.1/fiche.yaml": "ancien" });
  const chemin = "preuves/1.1/fiche.yaml";
  expect(() =>
    stage(structure, plan([[chemin, chemin]], [[chemin, "nouveau"]]), listFiles(structure)),
  ).toThrow(/EEXIST/);
  expect(fs.readFileSync(path.join(structure, chemin), "utf8")).toBe("ancien");
});

test("Links to a folder, absolute ones and ones that leave the structure still lead there", () => {
  const structure = folder("liens", { "preuves/1.1/a.pdf": "a", "preuves/1.2/b.pdf": "b" });
  const link = (nom: string, target: string) =>
    fs.symlinkSync(target, path.join(structure, "preuves/1.2", nom));
  link("dossier", "../1.1");
  link("absolu.pdf", path.join(structure, "preuves/1.1/a.pdf"));
  link("dehors", "../../../ailleurs");
  link("perdu", "/nulle/part");
  const moving = new Map([["preuves/1.1", "preuves/7.1"]]);
  const newPath = (ancien: string) => {
    const [old, now] = [...moving].find(([one]) => ancien === one || ancien.startsWith(`${one}/`)) ?? [
      "",
      "",
    ];
    return now + ancien.slice(old.length);
  };
  const names = ["dossier", "absolu.pdf", "dehors", "perdu"];
  const copies = names.map((nom): [string, string] => [`preuves/1.2/${nom}`, `archives/x/y/1.2/${nom}`]);
  stage(structure, { ...plan(copies), newPath }, listFiles(structure));
  const placed = path.join(workshop(structure).nouveau, "archives/x/y/1.2");
  expect(names.map((nom) => fs.readlinkSync(path.join(placed, nom)))).toEqual([
    "../../../../preuves/7.1",
    path.join(structure, "preuves/7.1/a.pdf"),
    "../../../../../ailleurs",
    "/nulle/part",
  ]);
});

test("« Preuves » is taken up where there is no « preuves »", () => {
  const structure = folder("casse", { "Preuves/1.1/a.pdf": "a" });
  expect([...listFiles(structure).fichiers.keys()]).toEqual(["Preuves/1.1/a.pdf"]);
});

test("What another program wrote while the new folder was made ready stops the migration", () => {
  const structure = folder("change", { "quali.yaml": "version: 1", "preuves/1.1/a.pdf": "a" });
  const inventaire = listFiles(structure);
  expect(() => refuseChanged(structure, inventaire)).not.toThrow();
  fs.writeFileSync(path.join(structure, "preuves/1.1/neuf.pdf"), "n");
  expect(() => refuseChanged(structure, inventaire)).toThrow(/« preuves\/1\.1\/neuf\.pdf » a changé/);
  fs.unlinkSync(path.join(structure, "preuves/1.1/neuf.pdf"));
  fs.writeFileSync(path.join(structure, "preuves/1.1/a.pdf"), "b");
  expect(() => refuseChanged(structure, inventaire)).toThrow(/« preuves\/1\.1\/a\.pdf » a changé/);
});
