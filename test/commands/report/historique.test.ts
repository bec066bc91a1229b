import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Ajv } from "ajv";
import { HtmlValidate } from "html-validate";
import { afterAll, expect, test } from "vitest";
import schema from "../../../src/schemas/historique.schema.json" with { type: "json" };
import { runCli } from "../../cli/fake-io.ts";
import { historiqueFictif } from "../../support/historique.ts";
import { html, savoie } from "../../support/rapport.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "quali-historique-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, "h.json");
const historique = historiqueFictif();
writeFileSync(file, JSON.stringify(historique));
const words = (page: string) =>
  page
    .slice(page.indexOf("<main"))
    .replace(/<[^>]+>/g, " ")
    .replace(/(?:&nbsp;|[\s\u00a0\u202f])+/g, " ");

test("the history of these tests is one", () => {
  expect(new Ajv({ strict: false }).compile(schema)(historique)).toBe(true);
});

test.each(["historique", "synthese"])("%s with a history is valid HTML", async (type) => {
  const { results } = await new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    rules: { "long-title": "off", "no-trailing-whitespace": "off" },
  }).validateString(html(type, { ...savoie(), historique }));
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
  ).toEqual([]);
});

test("each series has its drawing, and the table beside it says the same, step by step", () => {
  const page = html("historique", { ...savoie(), historique });
  // Five of coverage, one of what is out of date, two of findings.
  expect(page.match(/<svg class="trace" aria-hidden="true"/g)).toHaveLength(8);
  const [first = ""] = page.match(/<svg class="trace"[\s\S]*?<\/svg>/) ?? [];
  expect(first.match(/M[\d.]+ 64v-/g)).toHaveLength(16);
  const told = words(page);
  expect(told).toContain("18 étapes, du 31 janvier 2023 au 30 juin 2024");
  expect(told).toContain("Ce clone est superficiel");
  expect(told).toContain("Ensemble de 6 à 106 sur 112");
  expect(told).toContain(
    "30 juin 2024 aaaaaaaaaa 106 sur 112 (94 %) 53 sur 56 33 sur 35 7 sur 7 13 sur 14 1 5",
  );
  expect(told).toContain("31 janvier 2023 absente aaaaaaaaaa – – – – – – –");
  expect(told).toContain("30 juin 2023 quali.yaml ne peut pas être lu. aaaaaaaaaa – –");
  expect(told).toContain("31 mars 2023 dossier d’alors : ancien/dossier");
});

test("the summary draws it and tells some of its points; the first and the last among them", () => {
  const told = words(html("synthese", { ...savoie(), historique }));
  expect(told).toContain("Documentées : 6 sur 112 en février 2023 ;");
  expect(told).toContain("106 sur 112 en juin 2024.");
});

test("a history of nothing draws nothing", () => {
  const page = html("historique", { ...savoie(), historique: { ...historique, etapes: [] } });
  expect(page).not.toContain('<svg class="trace"');
  expect(words(page)).toMatch(/Aucune étape, (du|le) /);
});

test.each([
  ["absent.json", "", /--historique « absent.json » : ce fichier n’existe pas/],
  ["autre.json", '{"schema":"quali/resultat@1"}', /n’est pas un historique que cette version lit/],
  ["abime.json", '{"schema":"quali/historique@1","etapes":[1]}', /est un historique abîmé/],
  ["coupe.json", '{"schema"', /n’est pas du JSON entier : écrivez-le de nouveau avec quali historique/],
])("--historique %s is refused with 2", async (nom, texte, why) => {
  if (texte !== "") writeFileSync(path.join(folder, nom), texte);
  const argv = [
    "report",
    path.resolve("examples/prefecture-savoie"),
    "--type",
    "synthese",
    "--historique",
    nom,
    "--output",
    "s.html",
  ];
  expect(await runCli(argv, { cwd: folder })).toMatchObject({ code: 2, stderr: expect.stringMatching(why) });
});

test.each([
  [
    ["--type", "audit", "--historique", "h.json"],
    /--historique ne va qu’avec --type synthese ou --type bilan-annuel ou --type historique/,
  ],
  [
    ["--type", "national", "--historique", "h.json"],
    /--historique ne va qu’avec --type synthese ou --type bilan-annuel ou --type historique/,
  ],
  [
    ["--type", "synthese", "--historique", "ailleurs.json"],
    /c’est l’historique de « Ailleurs », et non de « Préfecture de la Savoie »/,
  ],
])("%j is refused with 2", async (argv, why) => {
  const ailleurs = { ...historique, structure: { id: "ailleurs", nom: "Ailleurs", chemin: "." } };
  writeFileSync(path.join(folder, "ailleurs.json"), JSON.stringify(ailleurs));
  const all = ["report", path.resolve("examples/prefecture-savoie"), ...argv, "--output", "s.html"];
  const { code, stderr } = await runCli(all, { cwd: folder });
  expect([code, stderr.replace(/[\u00a0\u202f]/g, " ")]).toEqual([2, expect.stringMatching(why)]);
});
