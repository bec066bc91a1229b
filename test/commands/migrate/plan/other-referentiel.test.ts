import { expect, test } from "vitest";
import { FICHIERS, plan } from "./dossier.ts";

test("a fiche of another référentiel names anew the files that moved, and nothing else of it changes", () => {
  const { ecrits } = plan({
    "quali.yaml": `version: 1
structure: { id: essai, nom: Essai, type: prefecture }
referentiels: [{ id: ancien@1, modules: [1] }, { id: charte@1, alias: charte }]
`,
    "preuves/charte/1/fiche.yaml": `version: 1
evaluation: conforme # vue
evalueLe: 2024-03-20
preuves:
  - { fichier: ../../1.3/releve.csv, date: 2024-02-01 } # commun
`,
  });
  expect(ecrits.get("preuves/charte/1/fiche.yaml")).toBe(`version: 1
evaluation: conforme # vue
evalueLe: 2024-03-20
preuves:
  - { fichier: ../../1.2/releve.csv, date: 2024-02-01 } # commun
`);
});

test("an exclusion or a derogation of another référentiel stays as it is", () => {
  const quali = `version: 1
structure: { id: essai, nom: Essai, type: prefecture }
referentiels: [{ id: ancien@1, modules: [1] }, { id: charte@1, alias: charte }]
exclusions:
  - { exigence: "1.3", motif: a, responsable: b, expire: 2030-01-01 }
  - { exigence: "1.3", referentiel: charte, motif: a, responsable: b, expire: 2030-01-01 }
  - { exigence: "1.3", referentiel: ancien, motif: a, responsable: b, expire: 2030-01-01 }
  - { exigence: "1.5", referentiel: charte, motif: a, responsable: b, expire: 2030-01-01 }
derogations:
  - { regle: preuve-perimee, exigence: "1.3", referentiel: charte, motif: a, responsable: b, expire: 2030-01-01 }
`;
  const { ecrits, remarques } = plan({ "quali.yaml": quali });
  expect(ecrits.get("quali.yaml")).toBe(
    quali
      .replace("id: ancien@1", "id: nouveau@1")
      .replace('{ exigence: "1.3", motif', '{ exigence: "1.2", motif')
      .replace('"1.3", referentiel: ancien,', '"1.2", referentiel: nouveau,'),
  );
  expect(remarques.filter((text) => text.startsWith("quali.yaml"))).toEqual([]);
});

/** The second of two référentiels, without alias: its name changes with it. */
const SECOND = `version: 1
structure: { id: essai, nom: Essai, type: prefecture }
referentiels: [{ id: charte@1, modules: [1] }, { id: ancien@1, modules: [1] }]
services: [{ id: accueil, nom: Accueil, modules: [1] }]
`;
const item = "motif: a, responsable: b, expire: 2030-01-01";

test("a derogation of the whole référentiel, or of one exigence, follows its name as it was written", () => {
  const quali = `${SECOND}exclusions:
  - { exigence: "1.3", ${item} }
  - { exigence: "1.3", referentiel: ancien@1, ${item} }
derogations:
  - { regle: preuve-perimee, referentiel: ancien, ${item} }
  - { regle: preuve-perimee, referentiel: charte, ${item} }
  - { regle: preuve-sans-date, ${item} }
`;
  expect(plan({ "quali.yaml": quali }).ecrits.get("quali.yaml")).toBe(
    quali
      .replace("{ id: ancien@1", "{ id: nouveau@1")
      .replace('"1.3", referentiel: ancien@1', '"1.2", referentiel: nouveau@1')
      .replace("referentiel: ancien,", "referentiel: nouveau,"),
  );
});

test("an alias stays, in front of an id too", () => {
  const quali = SECOND.replace("id: ancien@1,", "id: ancien@1, alias: vieux,").concat(
    `exclusions: [{ exigence: "1.3", referentiel: vieux, ${item} }]\n`,
  );
  const { ecrits } = plan({ "quali.yaml": quali, "plan-actions.yaml": actions("vieux:1.3", "1.3") });
  expect(ecrits.get("quali.yaml")).toContain('{ exigence: "1.2", referentiel: vieux,');
  expect(ecrits.get("plan-actions.yaml")).toBe(actions("vieux:1.2", "1.3"));
});

test("the modules of a service are those of the principal référentiel", () => {
  const { remarques } = plan({ "quali.yaml": SECOND });
  expect(remarques.filter((text) => text.includes("service"))).toEqual([]);
  const alone = (FICHIERS["quali.yaml"] ?? "").concat(
    "services: [{ id: accueil, nom: Accueil, modules: [2] }]\n",
  );
  expect(plan({ "quali.yaml": alone }).remarques).toContain(
    "quali.yaml : dire quel service porte le module 1.",
  );
});

const actions = (...exigences: string[]) => `version: 1
actions:
  - id: A-2024-01
    exigences: [${exigences.map((id) => `"${id}"`).join(", ")}] # vues
    ecart: Rien
    action: Écrire
    ouverteLe: 2024-01-01
    etat: a-faire
`;

test("the plan of actions names its exigences by the new name, however it named the old one", () => {
  const { ecrits } = plan({
    "quali.yaml": SECOND,
    "plan-actions.yaml": actions("1.3", "charte:1.3", "ancien:1.3", "ancien@1:1.4", "ancien:9.9"),
  });
  expect(ecrits.get("plan-actions.yaml")).toBe(
    actions("1.3", "charte:1.3", "nouveau:1.2", "nouveau@1:1.3", "nouveau@1:1.4", "ancien:9.9"),
  );
});

const audit = (...constats: string[]) =>
  `version: 1\naudit: { date: 2024-01-01, genre: interne }\nconstats:\n${constats.map((one, i) => `  - { id: C${i + 1}, ${one}, gravite: nc-mineure, constat: Absent }\n`).join("")}`;

test("the method that a finding names is one of its exigence’s", () => {
  const { ecrits } = plan({
    "quali.yaml": SECOND,
    "audits/2024-01-01.yaml": audit(
      'exigence: "1.3", methode: "1.3-a"',
      'exigence: "ancien:1.3", methode: "1.3-a"',
    ),
  });
  expect(ecrits.get("audits/2024-01-01.yaml")).toBe(
    audit('exigence: "1.3", methode: "1.3-a"', 'exigence: "nouveau:1.2", methode: "1.2-a"'),
  );
});
