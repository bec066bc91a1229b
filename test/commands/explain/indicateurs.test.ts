import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "quali-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

fs.mkdirSync(path.join(folder, "donnees"));
fs.writeFileSync(path.join(folder, "donnees/attente.csv"), "Mois;Minutes\n2024-04;12,5\n2024-05;7\n");
fs.writeFileSync(
  path.join(folder, "donnees/courriels.csv"),
  "Reçu le;Répondu le\n08/04/2024;09/04/2024\n08/04/2024;30/04/2024\n",
);
fs.writeFileSync(
  path.join(folder, "quali.yaml"),
  `version: 1
structure: { id: essai, nom: Essai, type: prefecture, cert: false, departement: "73" }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
indicateurs:
  - { id: attente-accueil, titre: Attente à l’accueil, formule: somme, source: donnees/attente.csv, colonnes: { periode: Mois, nombre: Minutes }, sens: baisse, methodes: ["5.1-a"] }
  - { definition: taux-courriels-dans-delai, source: donnees/courriels.csv, colonnes: { recu: Reçu le, repondu: Répondu le }, cible: 90 }
`,
);
const explain = async (...mots: string[]) =>
  (await runCli(["explain", ...mots, "--date", "2024-07-15"], { cwd: folder })).stdout.replace(
    /[\u00a0\u202f]/g,
    " ",
  );

test("an indicator shows its definition, what it answers, its delay, and its figure here", async () => {
  const told = await explain("taux-courriels-dans-delai");
  for (const words of [
    "Le référentiel demande ce chiffre : « taux de réponse des courriels dans les",
    "15.3-a Examen du taux de réponse des courriels dans les délais fixés.",
    "5 jours ouvrés depuis la",
    "Ici\n  2e trimestre 2024 : 50 % (1 sur 2) ; cible 90 %",
  ])
    expect(told).toContain(words);
});

test("an exigence shows the figures of the indicators that answer it, and that others are not declared", async () => {
  const told = await explain("15.3");
  expect(told).toContain(
    "taux-courriels-dans-delai : Taux de réponse dans le délai, courriels (15.3-a)\n      2e trimestre 2024 : 50 % (1 sur 2) ; cible 90 %",
  );
  expect(told).toMatch(/delai-moyen-courriels : .*\n\s+pas déclaré dans quali\.yaml/);
});

test("an indicator that the structure defines itself is explained where it is", async () => {
  const told = await explain("attente-accueil");
  for (const words of [
    "Indicateur attente-accueil\nAttente à l’accueil",
    "La structure définit elle-même cet indicateur, dans quali.yaml.",
    "Calcul : somme d’une colonne ; un chiffre par trimestre.",
    "Ici\n  2e trimestre 2024 : 19,5",
    "« - indicateur: attente-accueil »",
  ])
    expect(told).toContain(words);
  expect(await explain("indicateurs")).toContain("quali explain attente-accueil");
});
