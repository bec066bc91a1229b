import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { UserError } from "../../src/session/user-error.ts";
import { writeFiles } from "../../src/session/write-files.ts";

let dossier: string;
beforeEach(() => {
  dossier = fs.mkdtempSync(path.join(os.tmpdir(), "quali-"));
});
afterEach(() => fs.rmSync(dossier, { recursive: true, force: true }));

const file = (nom: string, contenu = "neuf") => ({ chemin: path.join(dossier, nom), nom, contenu });

test("replaces files, and follows a symbolic link", () => {
  fs.writeFileSync(path.join(dossier, "vrai"), "ancien");
  fs.symlinkSync("vrai", path.join(dossier, "lien"));
  writeFiles([file("a"), file("lien")]);
  expect(fs.readFileSync(path.join(dossier, "a"), "utf8")).toBe("neuf");
  expect(fs.readFileSync(path.join(dossier, "vrai"), "utf8")).toBe("neuf");
  expect(fs.readdirSync(dossier).sort()).toEqual(["a", "lien", "vrai"]);
});

test("writes nothing where one of them cannot be written", () => {
  fs.writeFileSync(path.join(dossier, "a"), "ancien");
  fs.mkdirSync(path.join(dossier, "sous"));
  expect(() => writeFiles([file("a"), file("sous")])).toThrow(
    new UserError("impossible d’écrire « sous » : c’est un dossier."),
  );
  expect(() => writeFiles([file("a"), file("absent/b")])).toThrow(
    new UserError("impossible d’écrire « absent/b » : le dossier n’existe pas."),
  );
  expect(fs.readFileSync(path.join(dossier, "a"), "utf8")).toBe("ancien");
  expect(fs.readdirSync(dossier).sort()).toEqual(["a", "sous"]);
});
