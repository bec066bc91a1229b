import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";

// What gouvernance.yaml and the texts say of a confidential piece is taken out of all that leaves the house; an id of the
// référentiel that the piece cites is no secret.
const SECRET = "Classeur Zibeline";
const FILES: Record<string, string> = {
  "quali.yaml":
    'version: 1\nstructure: { id: s, nom: Préfecture de S, type: prefecture, cert: false, fictif: true, departement: "73" }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\n',
  "preuves/19.1/fiche.yaml": `version: 1\npreuves:\n  - { surPlace: ${SECRET}, nature: compte-rendu, date: 2024-05-14, methodes: ["19.1-a"], confidentiel: true }\n`,
  "gouvernance.yaml": `version: 1\ngarant: Secrétaire générale\nperimetre: La méthode 19.1-a, voir ${SECRET}\ncomites:\n  - { id: copil, nom: COPIL, genre: pilotage, composition: [{ nom: Directions, membres: [DCL] }], seances: [{ date: 2024-05-14, objet: Revue de 19.1-a et du ${SECRET}, compteRendu: ${SECRET} }] }\n`,
  "textes/enjeux.md": `# Enjeux\n\nLa méthode 19.1-a se lit dans le ${SECRET}.\n`,
};

let racine = "";
beforeAll(() => {
  racine = fs.mkdtempSync(path.join(os.tmpdir(), "quali-ecrits-"));
  for (const [file, text] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(racine, file)), { recursive: true });
    fs.writeFileSync(path.join(racine, file), text);
  }
});
afterAll(() => fs.rmSync(racine, { recursive: true }));

test.each([
  ["report", "--type", "politique-qualite"],
  ["report", "--type", "releve-decisions"],
  ["check", "--format", "json"],
  ["agenda", "--format", "json", "--date", "2024-05-01"],
])("%s %s %s", async (...argv) => {
  const { stdout } = await runCli(argv, { cwd: racine });
  expect(stdout).toContain("19.1-a");
  expect(stdout).not.toContain("Zibeline");
});

test("a pack holds neither", async () => {
  const sac = path.join(racine, "..", `${path.basename(racine)}-sac`);
  try {
    const { code } = await runCli(["pack", "--no-pdf", "--output", `${sac}/`], { cwd: racine });
    expect(code).not.toBe(2);
    const read = (file: string) => fs.readFileSync(path.join(sac, "data/dossier", file), "utf8");
    for (const file of ["gouvernance.yaml", "textes/enjeux.md"]) {
      expect(read(file)).toContain("19.1-a");
      expect(read(file)).not.toContain("Zibeline");
    }
  } finally {
    fs.rmSync(sac, { recursive: true, force: true });
  }
});
