import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Resultat } from "../../../src/domain/resultat.ts";
import { planSteps } from "../../../src/open/etapes/etapes.ts";
import { Histoire } from "../../../src/open/histoire.ts";
import { countOpen } from "../../../src/results/exit-code.ts";
import { runCli } from "../../cli/fake-io.ts";
import { env, eventful, historique } from "./historique.ts";

// Several git commands and judgements a test.
vi.setConfig({ testTimeout: 300_000 });

/** With plain spaces. */
const plainly = (texte = "") => texte.replace(/[\u00a0\u202f]/g, " ");

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
