import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../cli/fake-io.ts";

// In a workspace a link of one structure leads to files of another, which nothing shares: they are not read, nor packed.
let racine = "";
const SECRET = "Réponse de l’autre structure";
const quali = (id: string) =>
  `version: 1\nstructure: { id: ${id}, nom: ${id}, type: prefecture, cert: false }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 4, 8]\n`;
const FILES: Record<string, string> = {
  "quali-espace.yaml": "version: 1\nespace: { id: e, nom: E }\nstructures: [a, b]\npartage: [commun]\n",
  "commun/note.txt": "partagée",
  "a/quali.yaml": quali("a"),
  "b/quali.yaml": `${quali("b")}indicateurs:\n  - { definition: taux-courriels-dans-delai, source: donnees/r.csv, colonnes: { recu: Reçu, repondu: Répondu } }\n`,
  "a/donnees/r.csv": `Reçu;Répondu;${SECRET}\n2024-01-02;2024-01-03;${SECRET}\n`,
  "a/preuves/15.3/fiche.yaml": `version: 1\ncommentaire: ${SECRET}\n`,
  "a/preuves/15.3/piece.txt": SECRET,
  "a/plan-actions.yaml": `version: 1\nactions:\n  - { id: A, exigences: ["15.3"], action: ${SECRET}, etat: a-faire }\n`,
  "a/audits/2024-01-01.yaml": `version: 1\naudit: { date: 2024-01-01, genre: interne, organisme: ${SECRET} }\nconstats: []\n`,
};
const LIENS = [
  "donnees/r.csv",
  "preuves/15.3/fiche.yaml",
  "preuves/15.3/piece.txt",
  "plan-actions.yaml",
  "audits/2024-01-01.yaml",
];

beforeAll(() => {
  racine = fs.mkdtempSync(path.join(os.tmpdir(), "quali-entre-"));
  for (const [nom, texte] of Object.entries(FILES)) {
    fs.mkdirSync(path.dirname(path.join(racine, nom)), { recursive: true });
    fs.writeFileSync(path.join(racine, nom), texte);
  }
  for (const nom of LIENS) {
    const place = path.join(racine, "b", nom);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.symlinkSync(path.relative(path.dirname(place), path.join(racine, "a", nom)), place);
  }
});
afterAll(() => fs.rmSync(racine, { recursive: true, force: true }));

test("check tells each of them, and shows no word", async () => {
  const { stdout } = await runCli(["check", "b", "--format", "json"], { cwd: racine });
  const told = JSON.parse(stdout).diagnostics.filter(
    ({ regle, message }: { regle: string; message: string }) =>
      regle === "chemin-interdit" || /hors du dossier/.test(message),
  );
  const ou = told.map(
    ({ fichier, message }: { fichier: string; message: string }) => `${fichier} ${message}`,
  );
  for (const nom of LIENS) expect(ou.join("\n")).toContain(nom);
  expect(stdout).not.toContain(SECRET);
});

test("nor does a report, nor a pack, which says what it leaves out", async () => {
  const report = await runCli(["report", "b", "--type", "audit"], { cwd: racine });
  expect(report.stdout).not.toContain(SECRET);
  const { code, stdout } = await runCli(["pack", "b", "--no-pdf", "--output", "sac/"], { cwd: racine });
  expect([code, stdout]).toEqual([1, expect.stringContaining("PARTIEL")]);
  const files = fs.readdirSync(path.join(racine, "sac"), { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => fs.readFileSync(path.join(file.parentPath, file.name), "utf8"));
  expect(texts.filter((texte) => texte.includes(SECRET))).toEqual([]);
});

describe("a quali.yaml that a link takes from another structure", () => {
  const git = (...argv: string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@exemple.fr", ...argv], {
      cwd: lies,
      env: { ...process.env, GIT_AUTHOR_DATE: "2024-01-02T12:00Z", GIT_COMMITTER_DATE: "2024-01-02T12:00Z" },
    });
  let lies = "";
  beforeAll(() => {
    lies = fs.mkdtempSync(path.join(os.tmpdir(), "quali-lies-"));
    fs.writeFileSync(
      path.join(lies, "quali-espace.yaml"),
      "version: 1\nespace: { id: e, nom: E }\nstructures: [a, c]\n",
    );
    for (const nom of ["a", "c"]) fs.mkdirSync(path.join(lies, nom));
    fs.writeFileSync(path.join(lies, "a/quali.yaml"), quali("a").replace("nom: a", `nom: ${SECRET}`));
    fs.symlinkSync("../a/quali.yaml", path.join(lies, "c/quali.yaml"));
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "un");
  });
  afterAll(() => fs.rmSync(lies, { recursive: true, force: true }));

  test.each([
    ["check", "c"],
    ["check", "c", "--since", "HEAD"],
    ["report", "c", "--type", "synthese"],
    ["pack", "c", "--no-pdf", "--output", "p.zip"],
    ["modules", "c"],
    ["agenda", "c"],
    ["historique", "c"],
  ])("is not read: %s %s %s", async (...argv) => {
    const { code, stdout, stderr } = await runCli(argv, { cwd: lies });
    expect(stdout + stderr).not.toContain(SECRET);
    if (argv[0] !== "historique") expect(code).toBe(2);
  });

  test("is told, here and at a commit, and the others are judged", async () => {
    const here = await runCli(["check", ".", "--format", "json"], { cwd: lies });
    expect(here.code).toBe(2);
    const { diagnostics, structures } = JSON.parse(here.stdout);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ regle: "chemin-interdit", gravite: "erreur", fichier: "quali.yaml" }),
    );
    expect(structures).toContainEqual(expect.objectContaining({ nom: SECRET }));
    const then = await runCli(["historique", "c"], { cwd: lies });
    expect(then.stdout.replaceAll(/\s+/g, " ")).toContain("Ce lien symbolique mène hors du dossier");
  });

  test("is read where the link stays in its own folder", async () => {
    fs.mkdirSync(path.join(lies, "d/conf"), { recursive: true });
    fs.writeFileSync(path.join(lies, "d/conf/q.yaml"), quali("d"));
    fs.symlinkSync("conf/q.yaml", path.join(lies, "d/quali.yaml"));
    expect((await runCli(["check", "d", "--fail-on", "jamais"], { cwd: lies })).code).toBe(0);
  });

  test("a folder that a link stands for is the one it leads to; out of the workspace it is told as a link", async () => {
    fs.symlinkSync("a", path.join(lies, "raccourci"));
    const { stdout } = await runCli(["check", "raccourci", "--format", "json"], { cwd: lies });
    expect(JSON.parse(stdout)).toMatchObject({ structures: [{ chemin: "a" }] });
    expect(stdout).not.toContain("lien symbolique");
    const ailleurs = fs.mkdtempSync(path.join(os.tmpdir(), "quali-ailleurs-"));
    fs.rmSync(path.join(lies, "c"), { recursive: true });
    fs.symlinkSync(ailleurs, path.join(lies, "c"));
    const dehors = await runCli(["check", "."], { cwd: lies });
    expect([dehors.code, dehors.stdout.replaceAll(/\s+/g, " ")]).toEqual([
      2,
      expect.stringContaining("« c » est un lien symbolique qui mène hors de l’espace de travail"),
    ]);
    fs.rmSync(ailleurs, { recursive: true });
  });
});
