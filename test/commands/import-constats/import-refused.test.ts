import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { cwd, grille, inOwnFolder, NC, PAGE, pageOf, run, VIDE, write } from "./import.ts";

inOwnFolder();

const STRUCTURE = { id: "prefecture-ailleurs", nom: "Préfecture d’ailleurs" };
const autre = VIDE.referentiels.map((one) => ({
  ...one,
  reference: one.reference.replace("2024-02-01", "2031-01-01"),
}));

describe("is refused, and nothing is written:", () => {
  test.each<[string, () => string | Uint8Array, RegExp]>([
    [
      "another structure’s",
      () => grille([NC], { structure: STRUCTURE }),
      /est la grille de « Préfecture d’ailleurs »/,
    ],
    [
      "another référentiel’s",
      () => grille([NC], { referentiels: autre }),
      /porte sur quali-ate@2031-01-01 ; .* suit désormais quali-ate@2024-02-01/,
    ],
    [
      "another version’s",
      () => pageOf({ ...VIDE, schema: "quali/grille-audit@2" }),
      /vient d’une autre version de quali \(« quali\/grille-audit@2 »/,
    ],
    [
      "saved half, before its data",
      () => grille([NC]).slice(0, -PAGE.length / 3),
      /s’arrête avant ses constats/,
    ],
    [
      "saved half, within its data",
      () => `${grille([NC]).split("Aucune enquête")[0]}</script>`,
      /est abîmé : ce que la grille a gardé n’est pas entier/,
    ],
    [
      "edited by hand into another shape",
      () => pageOf({ ...VIDE, constats: [{ exigence: "1.1", jugement: "bof", constat: "" }] }),
      /n’a plus la forme d’une grille \(constats, 1, jugement\)/,
    ],
    [
      "without a date",
      () => grille([NC], { audit: { date: "", genre: "interne", organisme: "", perimetre: "" } }),
      /ne dit pas la date de l’audit/,
    ],
    [
      "on a day that does not exist",
      () => grille([NC], { audit: { date: "2024-02-31", genre: "interne", organisme: "", perimetre: "" } }),
      /une date qui n’existe pas/,
    ],
    [
      "without a kind",
      () => grille([NC], { audit: { date: "2024-11-19", genre: "", organisme: "", perimetre: "" } }),
      /ne dit pas le genre/,
    ],
    [
      "on an unknown exigence",
      () => grille([{ ...NC, exigence: "99.9" }]),
      /porte un constat sur «\s99\.9\s», que la structure ne suit pas/,
    ],
    ["another page", () => "<!DOCTYPE html><title>x</title>", /n’est pas une grille d’audit de quali/],
    ["an archive of mail", () => "From: <x>\nMIME-Version: 1.0\n\nx", /est une archive MHTML/],
    ["no text", () => new Uint8Array([0x50, 0x4b, 3, 4, 0xff]), /n’est pas un texte en UTF-8/],
    ["of 50 MB", () => "x".repeat(50 << 20), /pèse 50 Mio ; une grille d’audit en pèse moins de 16/],
  ])("%s", async (_, made, why) => {
    write("g.html", made());
    const { code, stderr } = await run("g.html", "--ecrire");
    expect(stderr).toMatch(why);
    expect(code).toBe(2);
    expect(fs.existsSync(path.join(cwd, "audits"))).toBe(false);
  });

  test("a link in the place of its file", async () => {
    const ailleurs = fs.mkdtempSync(path.join(os.tmpdir(), "quali-ailleurs-"));
    fs.symlinkSync(ailleurs, path.join(cwd, "audits"));
    write("g.html", grille([NC]));
    expect((await run("g.html", "--ecrire")).code).toBe(2);
    expect(fs.readdirSync(ailleurs)).toEqual([]);
    fs.rmSync(ailleurs, { recursive: true });
  });
});

test("many marks and no end are read in no time", async () => {
  write("g.html", `rapport-grille-audit${"<script ".repeat(1 << 20)}`);
  const start = performance.now();
  expect((await run("g.html")).code).toBe(2);
  expect(performance.now() - start).toBeLessThan(4000);
});
