import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "./dossier.ts";
import { unzipped } from "./ouvrir.ts";

const PLAN = `version: 1
actions:
  # zqxjcommentaire
  - id: A-1
    exigences: ["15.3"]
    ecart: Un écart
    action: Une action
    responsable: Référent qualité
    ouverteLe: 2024-03-01
    echeance: 2024-05-01
    etat: faite
    preuves:
      - preuves/15.3/zqxjsecret.pdf
      - zqxjcommune
      - releves/2024-04-reunion.txt
`;
const COMMUNE =
  "version: 1\npreuves:\n  - { id: zqxjcommune, fichier: zqxjpartage.pdf, nature: procedure, date: 2024-03-01, confidentiel: true }\n";

test("what shows that an action is done goes in, and no word of what is confidential", async () => {
  const dossier = makeDossier({
    "plan-actions.yaml": PLAN,
    "releves/2024-04-reunion.txt": "relevé de la réunion",
    "preuves/15.3/fiche.yaml":
      "version: 1\npreuves:\n  - { fichier: zqxjsecret.pdf, nature: procedure, date: 2024-03-01, confidentiel: true }\n",
    "preuves/15.3/zqxjsecret.pdf": "zqxjoctets",
    "preuves/_commun/preuves.yaml": COMMUNE,
    "preuves/_commun/zqxjpartage.pdf": "zqxjpartages",
  });
  const sortie = path.join(makeDossier(), "p.zip");
  const jour = ["--date", "2024-06-30"];
  const said = await runCli(["pack", dossier, ...jour, "--no-pdf", "--output", sortie]);
  expect([said.code, said.stderr]).toEqual([0, ""]);
  expect((await runCli(["verify", sortie])).stdout).toContain("octet pour octet");
  expect(readFileSync(sortie, "latin1").match(/zqxj\w+/g)).toBeNull();
  const sac = unzipped(sortie);
  const packed = readFileSync(path.join(sac, "data/dossier/releves/2024-04-reunion.txt"), "utf8");
  expect(packed).toBe("relevé de la réunion");
  const result = JSON.parse(readFileSync(path.join(sac, "data/resultat.json"), "utf8"));
  const checked = JSON.parse((await runCli(["check", dossier, ...jour, "--format", "json"])).stdout);
  const rules = (one: { diagnostics: { regle: string; exigence?: string }[] }) =>
    one.diagnostics.map(({ regle, exigence }) => `${regle} ${exigence ?? ""}`);
  expect(rules(result)).toEqual(rules(checked));
}, 180_000);
