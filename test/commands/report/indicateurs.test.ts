import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { html, judged } from "../../support/rapport.ts";

const COLONNES = "{ recu: Reçu le, repondu: Répondu le }";
const answered = Array.from({ length: 90 }, () => "08/04/2024;09/04/2024");
const FOLDER = new MemoryDepot({
  "quali.yaml": `version: 1
structure: { id: essai, nom: Essai, type: prefecture, cert: false, departement: "73" }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
indicateurs:
  - { definition: taux-courriels-dans-delai, source: donnees/courriels.csv, colonnes: ${COLONNES}, cible: 90 }
  - { definition: taux-courriers-dans-delai, source: donnees/courriers.csv, colonnes: ${COLONNES} }
  - { id: avis, titre: Avis, formule: satisfaction, periode: trimestre, positives: [satisfait], source: donnees/enquete.csv, colonnes: { date: Date, reponse: Avis } }
`,
  "preuves/15.3/fiche.yaml": `version: 1
preuves: [{ indicateur: taux-courriels-dans-delai }]
`,
  "donnees/courriels.csv": [
    "Reçu le;Répondu le",
    ...answered,
    "28/06/2024;",
    ...["31/04/2024;", "hier;", "=A1;", "08/04/2024;#N/A"],
    "",
  ].join("\n"),
  "donnees/courriers.csv": "Reçu le;Répondu le\n08/04/2024;hier\n",
  "donnees/enquete.csv": [
    "Date;Avis",
    ...Array.from({ length: 20 }, (_, rank) => `03/04/2024;${rank < 17 ? "Satisfait" : "Non"}`),
  ].join("\n"),
});
const page = html("audit", judged(FOLDER, "2024-07-01").entree);
const section =
  /<section class="partie indicateurs"[\s\S]*?(?=<section class="partie|<\/main>|$)/.exec(page)?.[0] ?? "";
const parts = section.split('<div class="indicateur"').slice(1);
const words = (part = "") => part.replace(/<[^>]+>/g, " ").replace(/(?:&nbsp;|\s)+/g, " ");

test("rows out of the count are counted with their reason, and those that cannot be read by their place", () => {
  const told = words(parts[0]);
  expect(told).toContain("90 sur 90 · hors compte : 1 sans réponse (encore dans le délai)");
  expect(told).toContain(
    "4 lignes illisibles, laissées de côté : donnees/courriels.csv, ligne 93 ; donnees/courriels.csv, ligne 94 ; " +
      "donnees/courriels.csv, ligne 95 ; …",
  );
});

test("in the table a sign stands for the reason, and is told above", () => {
  expect(words(parts[0])).toContain("Détail 90 sur 90, 1 †");
  expect(words(section.slice(0, section.indexOf("<div")))).toContain(
    "† : sans réponse (encore dans le délai), hors compte.",
  );
});

test("a figure that is not to be used says so, and shows none", () => {
  const told = words(parts[1]);
  expect(told).toContain("1 ligne sur 1 ne peut pas être lue (100 %, au plus 5 %).");
  expect(told).not.toContain("2e trimestre");
});

test("a survey has its interval, the method named", () => {
  expect(words(parts[2])).toContain("17 sur 20 · entre 64 % et 94,8 % (intervalle de Wilson à 95 %)");
});

test("the page is valid", async () => {
  const { results } = await new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:a11y"],
    rules: { "long-title": "off", "no-trailing-whitespace": "off" },
  }).validateString(page);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)),
  ).toEqual([]);
});
