import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { resultatAvantOf } from "../../../src/commands/check/forms/avant.ts";
import { runCli } from "../../cli/fake-io.ts";
import { ecrire, sansConstat } from "../../support/formes.ts";
import { makePays } from "../../support/pays.ts";
import { diagnostic, renduFictif } from "../../support/resultat-fictif.ts";

const dossier = mkdtempSync(path.join(os.tmpdir(), "quali-compare-"));
const at = (...noms: string[]) => path.join(dossier, ...noms);
const check = (...argv: string[]) => runCli(["check", ...argv, "--date", "2024-06-30"], { cwd: dossier });

beforeAll(async () => {
  const pays = makePays();
  for (const nom of ["s1", "s2"]) cpSync(path.join(pays, nom), at(nom), { recursive: true });
  rmSync(pays, { recursive: true });
  await check("s1", "s2", "--format", "json=avant.json");
  mkdirSync(at("s1/preuves/1.1"), { recursive: true });
  writeFileSync(at("s1/preuves/1.1/a.csv"), "a;b\n");
  writeFileSync(
    at("s1/preuves/1.1/fiche.yaml"),
    "version: 1\nevaluation: conforme\nevalueLe: 2024-06-20\nresponsable: Bureau\npreuves:\n  - { fichier: a.csv, nature: affichage, date: 2024-06-01 }\n",
  );
  rmSync(at("s1/preuves/15.3/registre.csv"));
}, 120_000);
afterAll(() => rmSync(dossier, { recursive: true }));

test("a comment shows what changed first, then what was there already", async () => {
  const { code, stdout } = await check("s1", "s2", "--compare", "avant.json", "--format", "markdown");
  expect(code).toBe(1);
  const titles = [...stdout.matchAll(/^### (.*)$/gm)].map(([, titre = ""]) => titre.replace(/\d+/, "n"));
  expect(titles).toEqual(["Nouveau ou plus grave (n)", "Résolu (n)", "Avertissements déjà là (n)"]);
  const [, fresh = "", mended = ""] = stdout.split(/^### .*$/m);
  expect(fresh).toContain("**erreur** : ");
  expect(fresh).toContain("15.3");
  expect(mended).toMatch(/^- 1\.1\u00a0: pas de preuve\. \(preuve-manquante\)$/m);
  expect(stdout).toMatch(
    /Depuis le résultat du 30\u00a0juin\u00a02024 : \d+\u00a0constats? nouveaux? ou plus graves?, \d+\u00a0résolus?\./,
  );
});

test("the screen says it of each finding; nothing else changes, neither on several threads", async () => {
  const argv = ["s1", "s2", "--compare", "avant.json"];
  const { code, stdout } = await check(...argv, "--jobs", "1");
  expect([code, await check(...argv, "--jobs", "2")]).toEqual([1, { code, stdout, stderr: "" }]);
  expect(stdout).toMatch(/Nouveau depuis le résultat du 30\sjuin\s2024\./);
  expect(stdout).toMatch(/^Résolus depuis le résultat du 30\sjuin\s2024 \(\d+\)$/m);
  for (const format of ["json", "sarif", "junit", "gitlab", "csv"])
    expect((await check(...argv, "--format", format)).stdout).toBe(
      (await check("s1", "s2", "--format", format)).stdout,
    );
}, 120_000);

test("a scope holds for both sides", async () => {
  const { stdout } = await check("s1", "--module", "3", "--compare", "avant.json", "--format", "markdown");
  expect(stdout).toContain("0\u00a0constat nouveau ou plus grave, 0\u00a0résolu.");
});

test.each([
  ["absent.json", /ce fichier n’existe pas/],
  ["s1", /ne peut pas être lu : c’est un dossier/],
  ["s1/quali.yaml", /n’est pas du JSON entier/],
  ["autre.json", /n’est pas un résultat/],
  ["abime.json", /est un résultat abîmé/],
])("--compare %s is refused with 2", async (nom, why) => {
  writeFileSync(at("autre.json"), '{"schema":"quali/diff@1"}');
  writeFileSync(at("abime.json"), '{"schema":"quali/resultat@1","structures":[1]}');
  const { code, stdout, stderr } = await check("s1", "--compare", nom);
  expect([code, stdout, stderr]).toEqual([2, "", expect.stringMatching(why)]);
});

test("a structure that was not there is new as a whole; one that cannot be judged any more mended nothing", async () => {
  const { resultat } = renduFictif();
  const empty = resultatAvantOf({ ...resultat, structures: [], diagnostics: [] });
  expect(await ecrire("markdown", resultat, { precedent: empty })).toContain(
    "3\u00a0constats nouveaux ou plus graves, 0\u00a0résolu.",
  );
  const [structure] = resultat.structures;
  if (!structure) throw new Error("no structure");
  const broken = { ...sansConstat(), structures: [{ ...structure, jugeable: false, jugements: [] }] };
  expect(await ecrire("markdown", broken, { precedent: resultatAvantOf(resultat) })).toContain(
    "0\u00a0résolu.",
  );
  const mended = await ecrire("markdown", sansConstat(), {
    precedent: resultatAvantOf(resultat),
    verbose: true,
  });
  expect(mended).toContain("### Résolu (");
});

test("an earlier result is as little trusted as the folder", async () => {
  const { resultat } = renduFictif();
  const message = "![x](http://x.exemple) @equipe <script> ::error::";
  const avant = resultatAvantOf({
    ...resultat,
    diagnostics: [diagnostic({ message, gravite: "erreur", empreinte: "e".repeat(64) })],
  });
  const text = await ecrire("markdown", sansConstat(), { precedent: avant });
  expect(text).toContain("### Résolu (1)");
  expect(
    micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  ).not.toMatch(/<(img|script|a)\b/);
  const shown = await ecrire("pretty", sansConstat(), { precedent: avant });
  expect(shown).not.toMatch(/^\s*::/m);
});

test("the result compared with is no output", () => {
  expect(readFileSync(at("avant.json"), "utf8")).toContain("quali/resultat@1");
});
