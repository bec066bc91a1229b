import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { HtmlValidate } from "html-validate";
import Papa from "papaparse";
import { afterAll, expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "quali-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const SAVOIE = path.resolve("examples/prefecture-savoie");

async function shown(format: string, cwd = SAVOIE, date = "2024-06-30"): Promise<string> {
  const { stdout, stderr } = await runCli(["indicateurs", "--date", date, "--format", format], { cwd });
  expect(stderr).toBe("");
  return stdout.replace(/[\u00a0\u202f]/g, " ");
}

/** A structure whose registers are in trouble: rows out of the count, rows that cannot be read, a figure not to be used. */
fs.mkdirSync(path.join(folder, "donnees"));
const row = (rank: number, cells: string) => `${rank};${cells}`;
fs.writeFileSync(
  path.join(folder, "donnees/courriels.csv"),
  [
    "N°;Reçu le;Répondu le",
    ...Array.from({ length: 40 }, (_, rank) => row(rank, "08/04/2024;09/04/2024")),
    row(41, "31/06/2024;"),
    row(42, "28/06/2024;"),
  ].join("\n"),
);
fs.writeFileSync(path.join(folder, "donnees/courriers.csv"), "Reçu le;Répondu le\n08/04/2024;hier\n");
fs.writeFileSync(
  path.join(folder, "donnees/enquete.csv"),
  [
    "Date;Avis",
    ...Array.from({ length: 20 }, (_, rank) => `03/04/2024;${rank < 17 ? "Satisfait" : "Non"}`),
  ].join("\n"),
);
const COLONNES = "{ recu: Reçu le, repondu: Répondu le }";
fs.writeFileSync(
  path.join(folder, "quali.yaml"),
  `version: 1
structure: { id: essai, nom: "Essai <&> | *un*", type: prefecture, cert: false, departement: "73" }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
indicateurs:
  - { definition: taux-courriels-dans-delai, source: donnees/courriels.csv, colonnes: ${COLONNES}, cible: 90 }
  - { definition: taux-courriers-dans-delai, source: donnees/courriers.csv, colonnes: ${COLONNES} }
  - { id: avis, titre: "=Avis", formule: satisfaction, periode: trimestre, positives: [satisfait], source: donnees/enquete.csv, colonnes: { date: Date, reponse: Avis } }
`,
);
const trouble = (format: string) => shown(format, folder, "2024-07-01");
const OUT = "hors compte : 1 sans réponse (encore dans le délai)";
const AROUND = "entre 64 % et 94,8 % (intervalle de Wilson à 95 %)";
const NOT = "1 ligne sur 1 ne peut pas être lue (100 %, au plus 5 %).";

test.each(["pretty", "markdown", "html"])(
  "%s: what is out of the count and why, the interval and its method, what is not to be used",
  async (format) => {
    const said = (await trouble(format)).replace(/\s+/g, " ").replaceAll("\\", "");
    for (const words of [OUT, AROUND]) expect(said).toContain(words);
    expect(said).toContain(NOT);
  },
);

test("csv: one row a period, read back by another reader; no value of a figure that is not to be used", async () => {
  const { data, errors } = Papa.parse<Record<string, string>>((await trouble("csv")).trimEnd(), {
    header: true,
  });
  expect(errors).toEqual([]);
  const rows = data.map((one) => [
    one.indicateur,
    one.valeur,
    one["hors compte"],
    one.motifs,
    one.inutilisable,
  ]);
  expect(rows).toEqual([
    ["taux-courriels-dans-delai", "100", "1", "1 sans réponse (encore dans le délai)", ""],
    ["taux-courriers-dans-delai", "", "0", "", NOT],
    ["avis", "85", "0", "", ""],
  ]);
  expect(data[2]?.titre).toBe("'=Avis");
  expect(data[2]?.["intervalle, méthode"]).toBe("intervalle de Wilson à 95 %");
});

test.each([
  ["Savoie", () => shown("html")],
  ["a folder in trouble", () => trouble("html")],
])("html of %s is valid, and tells each trend in words beside its drawing", async (_name, make) => {
  const page = await make();
  const { results } = await new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    rules: { "long-title": "off", "no-trailing-whitespace": "off" },
  }).validateString(page);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
  ).toEqual([]);
  for (const [all] of page.matchAll(/[▁▂▃▄▅▆▇█·]{2,}/g))
    expect(page).toMatch(new RegExp(`aria-label="\\d+ périodes, de [^"]+">${all}<`));
});
