import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Session } from "../../src/session/session.ts";
import { UserError } from "../../src/session/user-error.ts";
import { writeFiles } from "../../src/session/write-files.ts";
import { runCli } from "../cli/fake-io.ts";

let dossier: string;
beforeEach(() => {
  dossier = fs.mkdtempSync(path.join(os.tmpdir(), "quali-"));
});
afterEach(() => fs.rmSync(dossier, { recursive: true, force: true }));

const at = (nom: string) => path.join(dossier, nom);
const read = (nom: string) => fs.readFileSync(at(nom), "utf8");
const shown: string[] = [];
const flux = { write: (text: string | Uint8Array) => void shown.push(String(text)), isTTY: false };
const write = (...noms: string[]) => {
  const io = { stdout: flux, stderr: flux, env: {}, cwd: dossier, now: () => new Date(0), distribution: "" };
  writeFiles(
    new Session(io, () => ({})),
    noms.map((nom) => ({ nom, contenu: "neuf" })),
  );
};

test("replaces files, all of them", () => {
  fs.writeFileSync(at("b"), "ancien");
  write("a", "b");
  expect([read("a"), read("b")]).toEqual(["neuf", "neuf"]);
  expect(fs.readdirSync(dossier).sort()).toEqual(["a", "b"]);
});

test("writes nothing where one of them cannot be written", () => {
  fs.writeFileSync(at("a"), "ancien");
  fs.mkdirSync(at("sous"));
  expect(() => write("a", "sous")).toThrow(new UserError("impossible d’écrire « sous » : c’est un dossier."));
  expect(() => write("neuf/sous/c", "sous")).toThrow(UserError);
  expect(() => write("a", "a/b")).toThrow(
    new UserError("impossible d’écrire « a/b » : une partie du chemin n’est pas un dossier."),
  );
  expect(() => write("a", "./a")).toThrow(/deux sorties ne peuvent pas aller dans le même fichier/);
  expect(read("a")).toBe("ancien");
  expect(fs.readdirSync(dossier).sort()).toEqual(["a", "sous"]);
});

test("makes the folders that are missing, and leaves none where nothing comes into it", () => {
  write("un/deux/a", "un/b");
  expect([read("un/deux/a"), read("un/b")]).toEqual(["neuf", "neuf"]);
  fs.mkdirSync(at("plein"));
  expect(() => write("autre/sous/a", "plein")).toThrow(UserError);
  expect(fs.readdirSync(dossier).sort()).toEqual(["plein", "un"]);
});

test("never goes through a link, nor into a pipe", () => {
  fs.writeFileSync(at("vrai"), "ancien");
  fs.symlinkSync("vrai", at("lien"));
  fs.symlinkSync("nulle-part", at("mort"));
  spawnSync("mkfifo", [at("tube")]);
  for (const nom of ["lien", "mort"]) expect(() => write(nom)).toThrow(/n’écrit pas à travers un lien/);
  expect(() => write("tube")).toThrow(/ce n’est pas un fichier ordinaire/);
  expect(read("vrai")).toBe("ancien");
  expect(fs.existsSync(at("nulle-part"))).toBe(false);
});

test.each(["quali.yaml", "quali-espace.yaml", ".git/HEAD"])(
  "a folder that holds %s plants no way out of it",
  (temoin) => {
    fs.mkdirSync(path.dirname(at(`depot/${temoin}`)), { recursive: true });
    fs.writeFileSync(at(`depot/${temoin}`), "");
    fs.mkdirSync(at("depot/sous"));
    fs.mkdirSync(at("ailleurs/creux"), { recursive: true });
    fs.symlinkSync("../ailleurs", at("depot/sortie"));
    for (const nom of ["depot/sortie/f.html", "depot/sortie/creux/f.html"]) {
      expect(() => write(nom)).toThrow(/« (depot\/)?sortie » est un lien symbolique/);
    }
    expect(fs.readdirSync(at("ailleurs/creux"))).toEqual([]);
  },
);

test("outside such a folder, the user's own links on the way are hers", () => {
  fs.mkdirSync(at("vrai"));
  fs.symlinkSync("vrai", at("lien"));
  write("lien/a");
  expect(read("vrai/a")).toBe("neuf");
});

test("the standard places that one types are written, and no folder is", () => {
  shown.length = 0;
  write("/dev/null", "/dev/stdout", "a");
  expect(shown).toEqual(["neuf"]);
  expect(read("a")).toBe("neuf");
});

test("a name does not promise another kind of file", () => {
  expect(() => write("r.pdf")).toThrow(/son nom dit un PDF/);
  expect(() => write("r.html")).toThrow(/son nom dit une page HTML/);
});

describe("what quali reads is not replaced", () => {
  const FICHE = `version: 1
preuves:
  - { fichier: registre.pdf, titre: R, nature: registre, date: 2024-02-01 }
  - { fichier: ../../documents/plan.pdf, titre: P, nature: registre, date: 2024-02-01 }
  - { fichier: ../../../partage/clu.pdf, titre: C, nature: registre, date: 2024-02-01 }
`;
  const FILES: Record<string, string> = {
    "quali-espace.yaml": "version: 1\nespace: { id: e, nom: E }\nstructures: [s]\npartage: [partage]\n",
    "partage/clu.pdf": "%PDF-1.4",
    "s/quali.yaml":
      "version: 1\nstructure: { id: s, nom: S, type: prefecture, cert: false }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\napparence: { logo: images/logo.png }\n",
    "s/quali.lock": "",
    "s/preuves/15.3/fiche.yaml": FICHE,
    "s/preuves/15.3/registre.pdf": "%PDF-1.4",
    "s/preuves/2.1/sans-fiche.pdf": "%PDF-1.4",
    "s/documents/plan.pdf": "%PDF-1.4",
    "s/images/logo.png": "png",
    "s/donnees/courriels.csv": "a;b",
    "s/plan-actions.yaml": "version: 1",
  };
  beforeEach(() => {
    for (const [file, text] of Object.entries(FILES)) {
      fs.mkdirSync(path.dirname(at(file)), { recursive: true });
      fs.writeFileSync(at(file), text);
    }
  });

  test.each([...Object.keys(FILES), "s/QUALI.yaml", "s/preuves/9.9/fiche.yaml"])("%s", (file) => {
    const before = fs.existsSync(at(file)) ? read(file) : null;
    expect(() => write(file)).toThrow(/quali lit|n’existe pas/);
    expect(fs.existsSync(at(file)) ? read(file) : null).toBe(before);
  });

  test("by any command", async () => {
    const cwd = at("s");
    for (const argv of [
      ["check", ".", "--format", "json=quali.yaml"],
      ["report", ".", "--type", "synthese", "--output", "preuves/15.3/registre.pdf", "--format", "pdf"],
      ["referentiel", "export", "quali-ate", "--format", "csv=donnees/courriels.csv"],
      ["modules", ".", "--format", "json=documents/plan.pdf"],
    ]) {
      const { code, stdout, stderr } = await runCli(argv, { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/que quali lit/);
    }
    for (const [file, text] of Object.entries(FILES)) expect(read(file)).toBe(text);
  });

  test("but an earlier output is, wherever it stands beside them", () => {
    fs.writeFileSync(at("s/rapport.txt"), "ancien");
    write("s/rapport.txt", "s/preuves/15.3/nouveau.txt");
    expect(read("s/rapport.txt")).toBe("neuf");
  });
});
