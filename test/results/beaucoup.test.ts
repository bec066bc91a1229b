import { expect, test } from "vitest";
import { MemoryDepot } from "../../src/depot/memory.ts";
import { judgeDepot } from "../support/etagere.ts";

// A folder with thousands of the same mistake is judged in seconds: each is compared with what could be meant.
const N = 5000;
const lines = (line: (rang: number) => string) => Array.from({ length: N }, (_, rang) => line(rang)).join("");
const quali = (reste = "") =>
  `version: 1\nstructure: { id: p, nom: P, type: prefecture, cert: false }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\n${reste}`;
const fiche = (piece: (rang: number) => string) =>
  `version: 1\npreuves:\n${lines((i) => `  - { ${piece(i)} }\n`)}`;
const folders = (nom: (rang: number) => string) =>
  Object.fromEntries(Array.from({ length: N }, (_, rang) => [`${nom(rang)}/a.txt`, "x"]));

test.each<[string, Record<string, string>]>([
  [
    "natures",
    { "preuves/15.3/fiche.yaml": fiche((i) => `observation: o, nature: regsitre${i}, date: 2024-01-01`) },
  ],
  [
    "methods",
    { "preuves/15.3/fiche.yaml": fiche((i) => `observation: o, date: 2024-01-01, methodes: [15.3-m${i}]`) },
  ],
  [
    "services",
    { "preuves/15.3/fiche.yaml": fiche((i) => `observation: o, date: 2024-01-01, service: s${i}`) },
  ],
  ["common pieces", { "preuves/15.3/fiche.yaml": fiche((i) => `preuve: c${i}`) }],
  ["facts", { "quali.yaml": quali(`faits:\n${lines((i) => `  fait-${i}: true\n`)}`) }],
  ["rules", { "quali.yaml": quali(`regles:\n${lines((i) => `  regle-${i}: info\n`)}`) }],
  ["folders of no exigence", folders((i) => `preuves/dossier ${i}`)],
  ["folders beside the evidence", folders((i) => `15.3 bis ${i}`)],
])("of %s", (_nom, fichiers) => {
  const depot = new MemoryDepot({ "quali.yaml": quali(), ...fichiers });
  const before = process.cpuUsage();
  const { resultat } = judgeDepot(depot, {});
  const { user, system } = process.cpuUsage(before);
  expect(resultat.diagnostics.length).toBeGreaterThan(N);
  expect((user + system) / 1e6).toBeLessThan(8);
});
