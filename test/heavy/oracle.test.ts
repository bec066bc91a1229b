import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Resultat } from "../../src/domain/resultat.ts";
import { exitCodeOf } from "../../src/results/exit-code.ts";
import { runCli } from "../cli/fake-io.ts";
import { compare } from "./oracle/compare.ts";
import { type Dossier, ecrire } from "./oracle/dossier.ts";
import { Hasard } from "./oracle/hasard.ts";
import { lire } from "./oracle/lecture.ts";
import { tirer } from "./oracle/tirage.ts";

/** As many, drawn from the same seed on every run; QUALI_SEED draws others. */
const DOSSIERS = 300;
const temporary = fs.mkdtempSync(path.join(tmpdir(), "oracle-"));
afterAll(() => fs.rmSync(temporary, { recursive: true, force: true }));

const lus = {
  ate: lire("referentiel/quali-ate/2024-02-01"),
  qep: lire("referentiel/qual-e-pref/2019-02-04"),
  sp: lire("referentiel/services-publics-plus/2021"),
};

/** Writes a folder for each structure, those judged on the same day beside each other. */
function ecrireTous(): Map<string, Map<string, Dossier>> {
  const seed = Number(process.env.QUALI_SEED ?? 20240201);
  const parJour = new Map<string, Map<string, Dossier>>();
  for (let rang = 0; rang < DOSSIERS; rang++) {
    const dossier = tirer(new Hasard(seed + rang), lus);
    const id = `essai-${rang}`;
    ecrire(dossier, path.join(temporary, dossier.jour, id), id);
    parJour.set(dossier.jour, (parJour.get(dossier.jour) ?? new Map()).set(id, dossier));
  }
  return parJour;
}

// The oracle knows the contract, the domain and docs/lecture.md, and nothing of src/judgement or src/checks: it reads the
// published référentiels by itself. Where both disagree, one of them is wrong, or the words are to be settled.
test(`${DOSSIERS} generated folders are judged as an oracle written apart from the code judges them`, async () => {
  const told: string[] = [];
  let exigences = 0;
  let echeances = 0;
  let couvertes = 0;
  for (const [jour, dossiers] of ecrireTous()) {
    const argv = ["check", path.join(temporary, jour), "--date", jour, "--format", "json", "--jobs", "1"];
    const { code, stdout, stderr } = await runCli(argv);
    if (stdout === "") throw new Error(stderr);
    const resultat = JSON.parse(stdout) as Resultat;
    expect(resultat.structures).toHaveLength(dossiers.size);
    const codes = resultat.structures.map((structure) => {
      const dossier = dossiers.get(structure.id) as Dossier;
      const own = resultat.diagnostics.filter((one) => one.structure === structure.id);
      const obtenu = {
        structure,
        diagnostics: own,
        code: exitCodeOf({ structures: [structure], diagnostics: own }, "erreur"),
      };
      told.push(...compare(dossier, obtenu).map((one) => `${structure.id} (${jour}) ${one}`));
      const jugees = structure.jugements.flatMap((one) => one.exigences);
      exigences += jugees.length;
      echeances += jugees.filter((one) => one.couverture === "documente" && one.echeance).length;
      couvertes += jugees.filter(
        (one) => one.couverture === "documente" && one.correspondance && one.echeance,
      ).length;
      return obtenu.code;
    });
    expect(code).toBe(Math.max(...codes));
  }
  expect(told).toEqual([]);
  expect(exigences).toBeGreaterThan(DOSSIERS * 50);
  // Days to come are compared too, each of them by the oracle's own calendar.
  expect(echeances).toBeGreaterThan(DOSSIERS);
  expect(couvertes).toBeGreaterThan(5);
});
