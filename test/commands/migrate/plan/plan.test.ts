import { expect, test } from "vitest";

import { FICHIERS, plan } from "./dossier.ts";

test("files follow their exigence, names that meet are told apart, what has no place is kept aside", () => {
  expect(Object.fromEntries(plan().copies.map(({ de, vers }) => [de, vers]))).toEqual({
    "preuves/1.1/photo.jpg": "preuves/1.1/photo.jpg",
    "preuves/1.2 - Dates/photo.jpg": "preuves/1.1/photo (1.2).jpg",
    "preuves/1.3/releve.csv": "preuves/1.2/releve.csv",
    "preuves/1.5/2024-01-01 minitel.txt": "archives/ancien@1/1.5/2024-01-01 minitel.txt",
  });
});

test("fiches keep their comments, name their files anew, and say what is to be looked at again", async () => {
  const { ecrits } = plan();
  expect([...ecrits.keys()].sort()).toEqual([
    "preuves/1.1/fiche.yaml",
    "preuves/1.2/fiche.yaml",
    "preuves/1.3/fiche.yaml",
    "preuves/1.4/fiche.yaml",
    "preuves/_commun/preuves.yaml",
    "quali.yaml",
  ]);
  const text = [...ecrits].map(([chemin, texte]) => `=== ${chemin}\n${texte}`).join("\n");
  await expect(text).toMatchFileSnapshot("golden/fiches.txt");
});

test("what carries over as it is keeps its evaluation; what does not loses it to a comment", () => {
  const { ecrits } = plan();
  expect(ecrits.get("preuves/1.2/fiche.yaml")).toMatch(/^evaluation: conforme$/m);
  expect(ecrits.get("preuves/1.1/fiche.yaml")).not.toMatch(/^evaluation/m);
  expect(ecrits.get("preuves/1.1/fiche.yaml")).toContain(
    "# Évaluation d’avant (1.1) : conforme, le 2024-03-20.",
  );
});

test("what could not be decided is said", () => {
  expect(plan().remarques).toEqual([
    "quali.yaml : exclusions, l’exigence 1.5 n’a plus de vis-à-vis ; la ligne est gardée en commentaire.",
    "Les preuves de 1.4 sont dans preuves/1.3 ; une part revient peut-être à 1.4.",
    "preuves/1.5 n’a plus d’exigence : gardé dans archives/ancien@1/1.5.",
  ]);
});

test("what an older migration kept aside stays, beside what comes there now", () => {
  const { copies } = plan({ "archives/ancien@1/1.5/2024-01-01 minitel.txt": "autre" });
  expect(copies.map(({ vers }) => vers).filter((chemin) => chemin.startsWith("archives"))).toEqual([
    "archives/ancien@1/1.5/2024-01-01 minitel (1.5).txt",
    "archives/ancien@1/1.5/2024-01-01 minitel.txt",
  ]);
});

test("the limit of a module follows it, and a person is asked whether it still holds", () => {
  const { ecrits, remarques } = plan({
    "quali.yaml": `version: 1
structure: { id: essai, nom: Essai, type: prefecture }
referentiels:
  - { id: charte@1, alias: charte }
  - id: ancien@1
    modules: [1]
    limites:
      - { module: 1, objet: permis de conduire } # le CERT
`,
  });
  expect(ecrits.get("quali.yaml")).toContain(
    "    limites:\n      - { module: 1, objet: permis de conduire } # le CERT\n",
  );
  expect(remarques).toContain(
    "quali.yaml : la limite «\u00a0permis de conduire\u00a0» du module 1 suit le module 1 : dire si elle vaut encore.",
  );
});

test("a limit whose module leads nowhere is kept as a comment", () => {
  const quali = (FICHIERS["quali.yaml"] ?? "").replace(
    "modules: [1]",
    "modules: [1]\nlimites:\n  - { module: 1, objet: permis }\n  - { module: 2, objet: asile }",
  );
  const { ecrits, remarques } = plan({ "quali.yaml": quali });
  const written = ecrits.get("quali.yaml") ?? "";
  expect(written).not.toMatch(/^limites/m);
  expect(written).toContain("# Limite retirée par la migration : module 1, permis\n");
  expect(written).toContain("# Limite retirée par la migration : module 2, asile\n");
  expect(remarques).toContain(
    "quali.yaml : la limite «\u00a0asile\u00a0» du module 2 a été retirée : dire si elle vaut encore.",
  );
});
