import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeDossier } from "../commands/pack/dossier.ts";

const folder = mkdtempSync(path.join(tmpdir(), "quali-bagit-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The Library of Congress' own tool, which no one here wrote: `pip install bagit`. */
const bagit = (...argv: string[]) => spawnSync("python3", ["-m", "bagit", ...argv], { encoding: "utf8" });
const there = spawnSync("python3", ["-c", "import bagit"]).status === 0;
if (!there)
  console.warn("NO bagit-python (pip install bagit): that another tool accepts our bags is not shown here.");

const quali = (...argv: string[]) =>
  spawnSync(process.execPath, ["bin/quali.js", ...argv], { encoding: "utf8" });

describe.skipIf(!there)("bagit-python", () => {
  test("accepts our bags, and refuses them once they are altered", () => {
    const names = [
      ...["é à %25.txt", "a%b.txt", "%0Alittéral.txt", "heure 10:30.txt", "ligne\nfin.txt", "cr\r.txt"],
      ...["été.txt".normalize("NFD"), "Casse.txt", "casse.txt", " début.txt", "fin.txt ", "~x", "*x", "#x"],
      ...["sép\u2028aré.txt", "a".repeat(240), "con.txt", "point."],
    ];
    const dossier = makeDossier(Object.fromEntries(names.map((nom) => [`preuves/15.3/${nom}`, nom])));
    const sac = path.join(folder, "sac");
    expect(quali("pack", dossier, "--date", "2024-06-30", "--no-pdf", "--output", `${sac}/`).status).toBe(0);
    const { status, stderr } = bagit("--validate", sac);
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("is valid") });
    appendFileSync(path.join(sac, "data/dossier/preuves/15.3/registre.csv"), "x");
    expect(bagit("--validate", sac).status).not.toBe(0);
    expect(quali("verify", sac).status).toBe(1);
  });

  test("accepts a partial pack, and one whose confidential pieces are known by their fingerprint", () => {
    const dossier = makeDossier({
      "preuves/3.4/fiche.yaml": `version: 1
evaluation: conforme
evalueLe: 2024-06-20
preuves:
  - { fichier: procedure.txt, nature: procedure, date: 2024-06-01, confidentiel: true }
`,
      "preuves/3.4/procedure.txt": "secret",
      "preuves/3.4/barre\\oblique.txt": "ne peut entrer dans un paquet",
    });
    const sac = path.join(folder, "partiel");
    const asked = ["--date", "2024-06-30", "--no-pdf", "--output", `${sac}/`];
    expect(quali("pack", dossier, ...asked)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("PARTIEL"),
    });
    expect(existsSync(path.join(sac, "data/dossier/preuves/3.4/procedure.txt"))).toBe(false);
    expect(bagit("--validate", sac)).toMatchObject({ status: 0 });
    expect(quali("verify", sac).status).toBe(0);
  });

  test.each(["--md5", "--sha1", "--sha256", "--sha512"])("makes bags that we accept: %s", (algorithme) => {
    const sac = path.join(folder, algorithme);
    mkdirSync(path.join(sac, "sous"), { recursive: true });
    for (const nom of ["a.txt", "sous/été 50%.txt", "cr\r.txt"]) writeFileSync(path.join(sac, nom), nom);
    expect(bagit(algorithme, "--contact-name", "Référent qualité", sac).status).toBe(0);
    expect(quali("verify", sac)).toMatchObject({ status: 0 });
    writeFileSync(path.join(sac, "data/de-trop.txt"), "");
    expect(quali("verify", sac)).toMatchObject({ status: 1 });
  });
});
