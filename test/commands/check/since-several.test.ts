import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Resultat } from "../../../src/domain/resultat.ts";
import { runCli } from "../../cli/fake-io.ts";
import { committed, env, FICHE, FILES, only, QUALI, since, told, under } from "./since.ts";

// Several git commands and judgements a test.
vi.setConfig({ testTimeout: 300_000 });

test("several structures: those that went are named, threads change nothing", async () => {
  const all = Array.from({ length: 5 }, (_, n) => under(`s${n}`, { ...FILES, "quali.yaml": QUALI(`s${n}`) }));
  const repo = committed(Object.assign({}, ...all));
  rmSync(join(repo.folder, "s0"), { recursive: true });
  rmSync(join(repo.folder, "s1/preuves/15.3/registre.csv"));
  const argv = ["-C", repo.folder, "check", ".", "--since", "HEAD", "--date", "2024-06-30"];
  const alone = await runCli([...argv, "--format", "json", "--jobs", "1"], { env });
  const threads = await runCli([...argv, "--format", "json", "--jobs", "3"], { env });
  expect(threads).toEqual(alone);
  const { depuis } = JSON.parse(alone.stdout) as Resultat;
  expect([alone.code, depuis?.disparues, depuis?.structures.length]).toEqual([1, ["s0"], 4]);
  expect((await runCli([...argv, "--quiet"], { env })).stdout).not.toContain("s2");
});

test("one that moved did not go, whichever thread judged it", async () => {
  const all = Array.from({ length: 4 }, (_, n) => under(`s${n}`, { ...FILES, "quali.yaml": QUALI(`s${n}`) }));
  const repo = committed(Object.assign({}, ...all));
  renameSync(join(repo.folder, "s0"), join(repo.folder, "t0"));
  for (const jobs of ["1", "3"]) {
    const { code, depuis } = await since(repo.folder, "HEAD", "2024-05-30", ".", "--jobs", jobs);
    expect([code, depuis.disparues]).toEqual([0, []]);
    expect(depuis.structures.find(({ chemin }) => chemin === "t0")?.avant.chemin).toBe("s0");
  }
});

test("structures of several repositories are each compared with their own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "depots-"));
  for (const nom of ["a", "b"]) {
    const files = { ...under("un", FILES), ...under("deux", FILES) };
    const ids = { "un/quali.yaml": QUALI(`${nom}-un`), "deux/quali.yaml": QUALI(`${nom}-deux`) };
    renameSync(committed({ ...files, ...ids }).folder, join(folder, nom));
  }
  rmSync(join(folder, "a/un"), { recursive: true });
  renameSync(join(folder, "b/un"), join(folder, "b/trois"));
  const { code, depuis } = await since(folder, "HEAD", "2024-05-30", "a", "b");
  expect([code, depuis.disparues, depuis.structures.map((one) => one.avant.etat)]).toEqual([
    0,
    ["a/un"],
    ["jugee", "jugee", "jugee"],
  ]);
  rmSync(folder, { recursive: true });
});

test("of one that cannot be judged any more, nothing is said to be as good as before", async () => {
  const two = { ...under("un", FILES), ...under("deux", { ...FILES, "quali.yaml": QUALI("deux") }) };
  const repo = committed(two);
  repo.write(under("un", { "quali.yaml": "version: 1\nstructure: [\n" }));
  const read = async (chemin: string) => {
    const argv = ["-C", repo.folder, "check", "--since", "HEAD", "--date", "2024-05-30", chemin];
    const { code, stdout } = await runCli(argv, { env });
    expect(code).toBe(2);
    return stdout.replace(/[\u00a0\u202f]/g, " ");
  };
  const alone = await read("un");
  expect(alone).toMatch(/\n1 structure ne peut pas être jugée : elle n’est pas comparée\.\n$/);
  expect(alone).not.toMatch(/Rien|identifiant/);
  expect(await read(".")).toMatch(/1 structure ne peut pas être jugée[\s\S]*Rien de moins bien/);
});

test("narrowed to a module or an exigence, it compares these alone", async () => {
  const repo = committed();
  rmSync(join(repo.folder, "preuves/15.3/registre.csv"));
  expect((await since(repo.folder, "HEAD", "2024-05-30", "--exigence", "15.3")).code).toBe(1);
  const elsewhere = await since(repo.folder, "HEAD", "2024-05-30", "--module", "8");
  expect([elsewhere.code, told(only(elsewhere.depuis))]).toEqual([0, []]);
});

test("a reference that cannot be reached gives 2, in a sentence", async () => {
  const repo = committed();
  for (const ref of ["jamais", "--output=pris", "HEAD:quali.yaml", ""]) {
    const { code, stderr } = await runCli(["-C", repo.folder, "check", `--since=${ref}`], { env });
    expect([code, stderr.split("\n").length]).toEqual([2, 2]);
    expect(stderr).toMatch(/^quali : --since « .*» : .*\.\n$/);
  }
  const outside = mkdtempSync(join(tmpdir(), "sans-git-"));
  cpSync(repo.folder, outside, { recursive: true, filter: (one) => !one.includes(".git") });
  const { code, stderr } = await runCli(["-C", outside, "check", "--since", "HEAD"], { env });
  expect([code, stderr]).toEqual([2, expect.stringContaining("aucun dépôt git")]);
  rmSync(outside, { recursive: true });
});

test("contents that a partial clone left out are said, whatever they are, and never fetched", async () => {
  const repo = committed(under("ancien", FILES));
  repo.write(under("ancien", { "quali.yaml": QUALI("essai", "Préfecture") }));
  repo.commit("2024-05-31");
  repo.write(under("ancien", { "preuves/15.3/fiche.yaml": FICHE.replace("Registre", "Courriels") }));
  repo.commit("2024-06-01");
  repo.write({ "quali-espace.yaml": "version: 1\nstructures: [ancien]\n" });
  repo.commit("2024-06-02");
  repo.write({ "quali-espace.yaml": "version: 1\nstructures: [ici]\n" });
  renameSync(join(repo.folder, "ancien"), join(repo.folder, "ici"));
  repo.commit("2024-06-03");
  repo.git("config", "uploadpack.allowFilter", "true");
  const cases = [
    { ref: "HEAD~4", filter: "blob:none", absent: "its id, so where it was" },
    { ref: "HEAD~3", filter: "blob:none", absent: "a fiche" },
    { ref: "HEAD~1", filter: "blob:none", absent: "the workspace" },
    { ref: "HEAD~1", filter: "tree:0", absent: "the folders" },
  ];
  for (const { ref, filter, absent } of cases) {
    const clone = join(mkdtempSync(join(tmpdir(), "partiel-")), "clone");
    spawnSync("git", ["clone", "--quiet", `--filter=${filter}`, `file://${repo.folder}`, clone]);
    const { depuis } = await since(clone, ref, "2024-06-03", "ici");
    expect(only(depuis).avant, absent).toMatchObject({
      etat: "illisible",
      motif: expect.stringContaining("clone est partiel"),
    });
  }
});

test("a reference beyond a shallow clone says how to reach it", async () => {
  const repo = committed();
  repo.commit("2024-05-31");
  const clone = join(mkdtempSync(join(tmpdir(), "superficiel-")), "clone");
  spawnSync("git", ["clone", "--quiet", "--depth=1", `file://${repo.folder}`, clone]);
  const { code, stderr } = await runCli(["-C", clone, "check", "--since", "HEAD~1"], { env });
  expect([code, stderr]).toEqual([2, expect.stringContaining("git fetch --unshallow")]);
});
