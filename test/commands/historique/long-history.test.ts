import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { judgeStretchesOnThreads } from "../../../src/commands/historique/disk/fils.ts";
import { formatHistorique } from "../../../src/commands/historique/forms/pretty.ts";
import { tellHistory } from "../../../src/open/etapes/tell.ts";
import { Histoire } from "../../../src/open/histoire.ts";
import { runCli } from "../../cli/fake-io.ts";
import { makeRepository, type Repository } from "../../support/repository.ts";
import { env, eventful, FICHE, FILES, historique } from "./historique.ts";

// Several git commands and judgements a test.
vi.setConfig({ testTimeout: 300_000 });

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
