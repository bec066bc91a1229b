import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test, vi } from "vitest";
import { judgeStretchesOnThreads } from "../../../src/commands/historique/disk/fils.ts";
import { formatHistorique } from "../../../src/commands/historique/forms/pretty.ts";
import type { Resultat } from "../../../src/domain/resultat.ts";
import type { Historique } from "../../../src/generated/historique.ts";
import { planSteps } from "../../../src/open/etapes/etapes.ts";
import { tellHistory } from "../../../src/open/etapes/tell.ts";
import { Histoire } from "../../../src/open/histoire.ts";
import { countOpen } from "../../../src/results/exit-code.ts";
import schema from "../../../src/schemas/historique.schema.json" with { type: "json" };
import { runCli } from "../../cli/fake-io.ts";
import { makeRepository, type Repository } from "../../support/repository.ts";

// Several git commands and judgements a test.
vi.setConfig({ testTimeout: 300_000 });

const QUALI = `version: 1
structure: { id: essai, nom: Préfecture d’essai, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
`;
const FICHE = `version: 1
evaluation: conforme
evalueLe: 2024-01-10
responsable: bureau d’essai
preuves:
  - { fichier: registre.csv, titre: Registre, nature: registre, date: 2024-01-05 }
`;
const FILES = {
  "quali.yaml": QUALI,
  "preuves/15.3/fiche.yaml": FICHE,
  "preuves/15.3/registre.csv": "a;b\n1;2\n",
};
const env = { PATH: process.env.PATH };
const validate = new Ajv({ strict: false }).compile(schema);

/** With plain spaces. */
const plainly = (texte = "") => texte.replace(/[\u00a0\u202f]/g, " ");

async function historique(folder: string, ...argv: string[]) {
  const asked = ["-C", folder, "historique", "--format", "json", "--date", "2024-06-30", ...argv];
  const { code, stdout, stderr } = await runCli(asked, { env });
  const resultat = JSON.parse(stdout || "{}") as Historique;
  if (stdout !== "") expect(validate(resultat), JSON.stringify(validate.errors)).toBe(true);
  return { code, resultat, stderr };
}

const under = (prefix: string, files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [`${prefix}/${name}`, text]));

/** A history with all that may happen to a folder: absent, moved, invalid for a while, a merge, evidence that comes and goes. */
function eventful(): Repository {
  const repo = makeRepository();
  repo.write({ "LISEZMOI.md": "rien encore" });
  repo.commit("2024-01-02");
  repo.write(under("ancien", FILES));
  repo.commit("2024-01-10");
  repo.write(under("ancien", { "quali.yaml": "version: 1\nstructure: [\n" }));
  repo.commit("2024-02-05");
  repo.write(under("ancien", { "quali.yaml": QUALI.replace("2024-02-01", "1999-01-01") }));
  repo.commit("2024-02-20");
  repo.write(under("ancien", { "quali.yaml": QUALI }));
  renameSync(join(repo.folder, "ancien"), join(repo.folder, "ici"));
  symlinkSync("../15.3/registre.csv", join(repo.folder, "ici/preuves/15.3/lien.csv"));
  repo.commit("2024-03-03");
  repo.git("checkout", "--quiet", "-b", "branche");
  repo.write(under("ici/preuves/16.1", { "fiche.yaml": FICHE, "registre.csv": "c;d\n" }));
  repo.commit("2024-03-20");
  repo.git("checkout", "--quiet", "principale");
  repo.git("merge", "--quiet", "--no-ff", "--no-commit", "branche");
  repo.commit("2024-04-02");
  rmSync(join(repo.folder, "ici/preuves/15.3/registre.csv"));
  repo.commit("2024-05-06");
  return repo;
}

test("each step is what check says of a checkout of that commit on that day, to the byte", async () => {
  const repo = eventful();
  const histoire = Histoire.open(
    { env, distribution: "dist" },
    { racine: join(repo.folder, "ici"), chemin: "" },
  );
  const commits = histoire.commits.map(({ commit }) => commit);
  const places = histoire.whereabouts(commits).map(({ chemin }) => chemin);
  expect(places).toEqual(["ici", "ici", "ici", "ancien", "ancien", "ancien", null]);
  const [work] = [join(mkdtempSync(join(tmpdir(), "sortie-")), "arbre")];
  repo.git("worktree", "add", "--quiet", "--detach", work);
  for (const [rang, { commit, jour }] of histoire.commits.entries()) {
    const chemin = places[rang];
    if (chemin === null || chemin === undefined) continue;
    spawnSync("git", ["checkout", "--quiet", "--force", commit.id], { cwd: work });
    for (const date of [jour, "2025-12-31"]) {
      const argv = ["-C", join(work, chemin), "check", "--date", date, "--format", "json"];
      const { stdout } = await runCli(argv, { env });
      const { structures, diagnostics } = JSON.parse(stdout) as Resultat;
      const { pesee } = await histoire.judge(commit, chemin, date);
      const verdict = pesee.tell();
      expect(pesee.count().ouverts).toEqual(countOpen(diagnostics));
      expect(JSON.stringify([verdict.structure.jugements, verdict.diagnostics])).toBe(
        JSON.stringify([structures[0]?.jugements, diagnostics]),
      );
    }
  }
});

test("absent, invalid, unknown référentiel, moved: each is said, none lost", async () => {
  const repo = eventful();
  const { code, resultat, stderr } = await historique(join(repo.folder, "ici"), "--pas", "commit");
  expect(code).toBe(0);
  expect(resultat.etapes.map(({ date, etat, chemin }) => [date, etat, chemin])).toEqual([
    ["2024-01-02", "absente", undefined],
    ["2024-01-10", "jugee", "ancien"],
    ["2024-02-05", "illisible", "ancien"],
    ["2024-02-20", "illisible", "ancien"],
    ["2024-03-03", "jugee", undefined],
    ["2024-04-02", "jugee", undefined],
    ["2024-05-06", "jugee", undefined],
  ]);
  expect(resultat.etapes[3]?.motif).toContain("1999-01-01");
  expect(stderr).toMatch(/2\u00a0étapes sans jugement/);
  expect(resultat.etapes.at(-1)?.jugements[0]?.ensemble.documentees).toBe(1);
});

test("where no commit is as old as the day, it says so, and what to do", async () => {
  const repo = eventful();
  const folder = join(repo.folder, "ici");
  const argv = (date: string, ...more: string[]) => ["-C", folder, "historique", "--date", date, ...more];
  const early = await runCli(argv("2023-06-30"), { env });
  expect(plainly(early.stdout.split("\n")[0])).toBe("Préfecture d’essai : aucune étape, le 30 juin 2023");
  expect(early.stdout).toContain("STRUCTURE FICTIVE");
  expect(plainly(early.stderr)).toMatch(/pas encore de commit, le premier est du 2 janvier 2024\..*--date/);
  const { depuis, date } = JSON.parse((await runCli(argv("2023-06-30", "--format", "json"), { env })).stdout);
  expect([depuis, date]).toEqual(["2023-06-30", "2023-06-30"]);
  const between = await runCli(argv("2024-01-31", "--depuis", "2024-01-20", "--pas", "commit"), { env });
  expect(plainly(between.stdout.split("\n")[0])).toMatch(
    /^Préfecture d’essai : aucune étape, du 20 janvier 2024 au 31 janvier 2024$/,
  );
  expect(plainly(between.stderr)).toMatch(
    /entre le 20 janvier 2024 et le 31 janvier 2024 ; ils vont du 2 janvier 2024 au/,
  );
});

test("months end on their last day, weeks on Sunday, and the last day is always there", () => {
  const commits = ["2024-03-10", "2024-02-10", "2024-01-10"].map((jour) => ({ jour }));
  const told = (pas: "mois" | "semaine" | "commit", depuis: string, to: string) =>
    planSteps(commits, pas, depuis, to).map(({ jour, commit }) => `${jour} ${commit.jour}`);
  expect(told("mois", "2023-11-05", "2024-03-15")).toEqual([
    "2024-01-31 2024-01-10",
    "2024-02-29 2024-02-10",
    "2024-03-15 2024-03-10",
  ]);
  expect(told("semaine", "2024-03-01", "2024-03-13")).toEqual([
    "2024-03-03 2024-02-10",
    "2024-03-10 2024-03-10",
    "2024-03-13 2024-03-10",
  ]);
  expect(told("commit", "2024-02-01", "2024-02-28")).toEqual(["2024-02-10 2024-02-10"]);
  expect(told("mois", "2020-01-01", "2023-12-31")).toEqual([]);
  expect(told("mois", "2024-03-31", "2024-03-31")).toEqual(["2024-03-31 2024-03-10"]);
});

test("a shallow clone goes as far as it reaches, and says so", async () => {
  const repo = eventful();
  const clone = join(mkdtempSync(join(tmpdir(), "superficiel-")), "clone");
  spawnSync("git", ["clone", "--quiet", "--depth", "2", `file://${repo.folder}`, clone]);
  const { code, resultat, stderr } = await historique(
    join(clone, "ici"),
    "--pas",
    "commit",
    "--depuis",
    "2024",
  );
  expect(code).toBe(0);
  expect(resultat.etapes.map(({ date }) => date)).toEqual(["2024-04-02", "2024-05-06"]);
  expect(stderr).toMatch(/^quali : ce clone est superficiel .*\n$/);
});

test("what a partial clone left out is said at each step, and nothing is said of what it hides", async () => {
  const repo = eventful();
  repo.git("config", "uploadpack.allowFilter", "true");
  for (const filter of ["blob:none", "tree:0"]) {
    const clone = join(mkdtempSync(join(tmpdir(), "partiel-")), "clone");
    spawnSync("git", ["clone", "--quiet", `--filter=${filter}`, `file://${repo.folder}`, clone]);
    const { code, resultat } = await historique(join(clone, "ici"), "--pas", "commit");
    const said = resultat.etapes.map(({ etat, motif = "" }) => [etat, motif.includes("clone est partiel")]);
    const unread = Array.from({ length: 5 }, () => ["illisible", true]);
    const before = filter === "tree:0" ? ["illisible", true] : ["absente", false];
    expect([code, said]).toEqual([0, [before, ...unread, ["jugee", false]]]);
  }
});

test("a reference is a start; one of another branch, or of no commit, is told", async () => {
  const repo = eventful();
  const folder = join(repo.folder, "ici");
  const from = await historique(folder, "--pas", "commit", "--depuis", "HEAD~1");
  expect(from.resultat.etapes.map(({ date }) => date)).toEqual(["2024-04-02", "2024-05-06"]);
  const branch = await historique(folder, "--pas", "mois", "--depuis", "branche");
  expect([branch.code, branch.resultat.depuis]).toEqual([0, "2024-03-20"]);
  expect(branch.stderr).toContain("n’est pas dans la ligne");
  for (const depuis of ["jamais", "--output=pris", "2025-01-01", "2024-13"]) {
    const { code, stderr } = await historique(folder, `--depuis=${depuis}`);
    expect([code, stderr.split("\n").length]).toEqual([2, 2]);
  }
  for (const depuis of ["2024-13", "2024-02-30", "31/12/2023", "24-01-01"])
    expect((await historique(folder, `--depuis=${depuis}`)).stderr).toContain("ni un jour qui existe");
  const outside = mkdtempSync(join(tmpdir(), "sans-git-"));
  expect((await historique(outside, ".")).code).toBe(2);
});

/** A commit a day, each of which dates the evidence otherwise. */
function longHistory(count: number): Repository {
  const repo = makeRepository(FILES);
  const start = Date.parse("2024-01-01T12:00:00Z") / 1000;
  const commits = Array.from({ length: count }, (_, n) => {
    const text = FICHE.replace("2024-01-05", `2023-${String((n % 12) + 1).padStart(2, "0")}-05`);
    const head = `commit refs/heads/longue\ncommitter essai <essai@example.org> ${start + n * 86_400} +0000\ndata 1\nx`;
    const from = n === 0 ? "\nfrom refs/heads/principale^0" : "";
    const data = `data ${Buffer.byteLength(text)}\n${text}`;
    return `${head}${from}\nM 100644 inline preuves/15.3/fiche.yaml\n${data}\n`;
  });
  spawnSync("git", ["fast-import", "--quiet"], { cwd: repo.folder, input: commits.join("") });
  repo.git("symbolic-ref", "HEAD", "refs/heads/longue");
  return repo;
}

test("a long history is the same on one thread, on several, and where a thread cannot work", async () => {
  const { folder } = longHistory(230);
  const argv = ["-C", folder, "historique", "--pas", "commit", "--date", "2026-11-27"];
  const [one, two] = await Promise.all(
    ["1", "2"].map((jobs) => runCli([...argv, "--jobs", jobs, "--format", "json"], { env })),
  );
  expect([one?.code, two?.code]).toEqual([0, 0]);
  expect(two?.stdout).toBe(one?.stdout);
  const histoire = Histoire.open({ env, distribution: "dist" }, { racine: folder, chemin: "" });
  const demande = {
    chemin: "",
    pas: "commit",
    depuis: "2024-01-01",
    depart: null,
    date: "2026-11-27",
  } as const;
  const nowhere = { distribution: join(folder, "absente"), env, racine: folder, chemin: "" };
  const told: number[] = [];
  const alone = await tellHistory(
    histoire,
    demande,
    (done) => told.push(done),
    judgeStretchesOnThreads(histoire, nowhere, 2),
  );
  expect(alone).toEqual(JSON.parse(one?.stdout ?? ""));
  expect(told.length).toBe(alone.etapes.length);
});

test("a person reads curves, then steps; a spreadsheet has a row a step and a module", async () => {
  const repo = eventful();
  const folder = join(repo.folder, "ici");
  const argv = ["-C", folder, "historique", "--date", "2024-06-30"];
  const { stdout } = await runCli(argv, { env });
  expect(stdout.replace(/\b[0-9a-f]{10}\b/g, "0123456789")).toMatchSnapshot();
  const csv = (await runCli([...argv, "--format", "csv"], { env })).stdout.trimEnd().split("\r\n");
  const widths = new Set(csv.map((line) => line.replace(/"[^"]*"/g, "").split(",").length));
  expect([widths.size, csv.filter((line) => line.includes(",ensemble,")).length]).toEqual([1, 5]);
});

test("on a narrow terminal columns go, and no line is longer than it", async () => {
  const { resultat } = await historique(join(eventful().folder, "ici"));
  const headAt = (largeur: number) => {
    const lines = formatHistorique(resultat, { couleur: false, largeur }).split("\n");
    expect(lines.filter((line) => line.length > largeur)).toEqual([]);
    return lines
      .find((line) => line.startsWith("  jour"))
      ?.trim()
      .split(/ +/);
  };
  expect(headAt(80)).toEqual(["jour", "commit", "documentées", "périmées", "manq.", "erreurs", "avert."]);
  expect(headAt(60)).toEqual(["jour", "documentées", "périmées", "manq.", "erreurs"]);
  expect(headAt(40)).toEqual(["jour", "documentées"]);
});

test("as a page it has a drawing of each series; one form does not keep the others from being written", async () => {
  const repo = eventful();
  const page = join(repo.folder, "h.html");
  const argv = ["-C", join(repo.folder, "ici"), "historique", "--date", "2024-06-30"];
  const { code, stdout } = await runCli([...argv, "--format", `html=${page}`, "--format", "csv"], { env });
  expect(code).toBe(0);
  expect(stdout.startsWith("structure,date,commit")).toBe(true);
  const html = readFileSync(page, "utf8");
  expect(html).toContain('<svg class="trace" aria-hidden="true"');
  expect(html).toContain("<caption>Constats, étape par étape</caption>");
});
