import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { makeDossier } from "./dossier.ts";

const FICHE = `version: 1
preuves:
  - { fichier: zqxjfichier.csv, titre: zqxjtitre, nature: registre, date: 2024-03-01, consultePar: référent qualité, confidentiel: true }
`;
const PLAN = `# zqxjtitre, dit le commentaire
version: 1
actions:
  - { id: A-1, exigences: ["9.2"], ecart: "Le zqxjtitre manque au registre", action: Refaire le registre, responsable: référent qualité, ouverteLe: 2024-05-02, echeance: 2024-06-01, etat: verifiee, preuves: [preuves/9.2/zqxjfichier.csv, preuves/15.3/registre.csv], efficacite: { par: référent qualité, le: 2024-06-02 } }
  - id: A-2
    exigences: ["15.3"]
    action: >-
      Relire zqxjfichier.csv
      avant l'audit
    etat: a-faire
`;
const AUDIT = `version: 1
audit: { date: 2024-05-14, genre: interne, organisme: Pôle audit }
constats:
  - { id: C1, exigence: "9.2", gravite: nc-mineure, constat: "« zqxjtitre » est incomplet", action: A-1 }
`;

const dossier = (plan = PLAN) =>
  makeDossier({
    "preuves/9.2/fiche.yaml": FICHE,
    "preuves/9.2/zqxjfichier.csv": "secret\n",
    "plan-actions.yaml": plan,
    "audits/2024-05-14.yaml": AUDIT,
  });

async function pack(folder: string) {
  const sortie = path.join(mkdtempSync(path.join(tmpdir(), "quali-plan-")), "p.zip");
  const said = await runCli(["pack", folder, "--date", "2024-06-30", "--no-pdf", "--output", sortie]);
  const sac = mkdtempSync(path.join(tmpdir(), "quali-plan-"));
  execFileSync("python3", ["-m", "zipfile", "-e", sortie, sac]);
  const files = readdirSync(sac, { recursive: true, encoding: "utf8" }).filter((nom) => /\.\w+$/.test(nom));
  const texts = new Map(
    files.flatMap((nom) => {
      try {
        return [[nom, readFileSync(path.join(sac, nom), "latin1")] as const];
      } catch {
        return [];
      }
    }),
  );
  return { ...said, sortie, texts };
}

test("the plan and the audits go in, without a word of a confidential piece, and judge the same", async () => {
  const { code, sortie, texts } = await pack(dossier());
  expect(code).toBe(0);
  expect([...texts].filter(([nom, texte]) => /zqxj/.test(nom + texte)).map(([nom]) => nom)).toEqual([]);
  const textOf = (end: string) => [...texts].find(([nom]) => nom.endsWith(end))?.[1] ?? "";
  const plan = Buffer.from(textOf("plan-actions.yaml"), "latin1").toString();
  expect(plan).toContain("Refaire le registre");
  expect(plan).toContain("responsable: référent qualité");
  expect(plan).toMatch(/preuves\/9\.2\/confidentielle-\d+\.csv/);
  expect(textOf("audits/2024-05-14.yaml")).toContain("confidentielle 9.2/1");
  expect((await runCli(["verify", sortie])).code).toBe(0);
}, 120_000);

test("where nothing is confidential they go in byte for byte", async () => {
  const { texts } = await pack(makeDossier({ "plan-actions.yaml": PLAN, "audits/2024-05-14.yaml": AUDIT }));
  const plan = [...texts].find(([nom]) => nom.endsWith("plan-actions.yaml"))?.[1] ?? "";
  expect(Buffer.from(plan, "latin1").toString()).toBe(PLAN);
}, 120_000);

test("a plan that cannot be read stays out, as it may say anything", async () => {
  const { code, stdout, texts } = await pack(dossier("version: 1\nactions: [zqxjtitre"));
  expect(code).toBe(1);
  expect(stdout).toContain("plan-actions.yaml");
  expect([...texts].filter(([, texte]) => texte.includes("zqxj")).map(([nom]) => nom)).toEqual([]);
}, 120_000);
