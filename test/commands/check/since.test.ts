import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { makeRepository } from "../../support/repository.ts";
import { committed, env, FICHE, FILES, only, QUALI, since, told, under } from "./since.ts";

// Several git commands and judgements a test.
vi.setConfig({ testTimeout: 300_000 });

test("a folder compared with itself has not changed, on the day of its commit and of the example", async () => {
  const folder = mkdtempSync(join(tmpdir(), "since-"));
  cpSync("examples/prefecture-savoie", folder, { recursive: true });
  const repo = makeRepository();
  renameSync(join(repo.folder, ".git"), join(folder, ".git"));
  spawnSync("git", ["add", "--all"], { cwd: folder });
  const instant = "2024-06-30T12:00:00+0000";
  spawnSync("git", ["-c", "user.name=e", "-c", "user.email=e@e.org", "commit", "-q", "-m", "e"], {
    cwd: folder,
    env: { ...env, GIT_AUTHOR_DATE: instant, GIT_COMMITTER_DATE: instant },
  });
  const { code, depuis } = await since(folder, "HEAD", "2024-06-30");
  expect({ code, pires: depuis.pires, disparues: depuis.disparues }).toEqual({
    code: 0,
    pires: 0,
    disparues: [],
  });
  expect(told(only(depuis))).toEqual([]);
  rmSync(folder, { recursive: true });
});

test("evidence that went is worse, and fails; mended, it is better, and does not", async () => {
  const repo = committed();
  rmSync(join(repo.folder, "preuves/15.3/registre.csv"));
  const worse = await since(repo.folder, "HEAD", "2024-05-30");
  expect(worse.code).toBe(1);
  expect(told(only(worse.depuis))).toEqual(
    expect.arrayContaining(["pire nouveau preuve-absente", "pire 15.3 documente → manquant !"]),
  );
  repo.commit("2024-05-30");
  repo.write(FILES);
  const better = await since(repo.folder, "HEAD", "2024-05-30");
  expect(better.code).toBe(0);
  expect(told(only(better.depuis))).toEqual(
    expect.arrayContaining(["mieux resolu preuve-absente", "mieux 15.3 manquant → documente"]),
  );
  expect(told(only(better.depuis)).filter((one) => one.startsWith("pire"))).toEqual([]);
});

test("a comment shows what changed since the commit first, what is lost, and who was not there", async () => {
  const repo = committed();
  rmSync(join(repo.folder, "preuves/15.3/registre.csv"));
  const comment = async (ref: string) => {
    const argv = ["-C", repo.folder, "check", "--since", ref, "--date", "2024-05-30", "--format", "markdown"];
    return (await runCli(argv, { env })).stdout.replace(/[\u00a0\u202f]/g, " ");
  };
  const titles = (text: string) => [...text.matchAll(/^### (.*) \(\d+\)$/gm)].map(([, titre]) => titre);
  const worse = await comment("HEAD");
  expect(titles(worse)).toEqual(["Nouveau ou plus grave", "Avertissements déjà là"]);
  const [, fresh = ""] = worse.split(/^### .*$/m);
  expect(fresh).toContain("**exigence perdue** : 15.3 n’est plus documentée");
  expect(fresh).toContain("(preuve-absente)");
  expect(worse).toMatch(/Depuis « HEAD » : \d+ constats nouveaux ou plus graves, 0 résolu\./);
  repo.commit("2024-05-30");
  repo.write(FILES);
  const better = await comment("HEAD");
  expect(titles(better)).toEqual(["Résolu", "Avertissements déjà là"]);
  expect(better.split(/^### .*$/m)[1]).toContain("(preuve-absente)");
  const fresher = makeRepository();
  fresher.write({ "LISEZMOI.md": "rien" });
  fresher.commit("2024-05-29");
  fresher.write(FILES);
  const argv = [
    "-C",
    fresher.folder,
    "check",
    "--since",
    "HEAD",
    "--date",
    "2024-05-30",
    "--format",
    "markdown",
  ];
  expect((await runCli(argv, { env })).stdout).toContain("(tout y compte comme nouveau) : essai.");
});

test("what was documented and no longer is fails, though it is but a warning to whoever sees it first", async () => {
  const repo = committed();
  rmSync(join(repo.folder, "preuves/15.3"), { recursive: true });
  const { code, depuis } = await since(repo.folder, "HEAD", "2024-05-30");
  expect(code).toBe(1);
  expect(told(only(depuis))).toContain("pire 15.3 documente → manquant !");
  expect((await since(repo.folder, "HEAD", "2024-05-30", "--fail-on", "jamais")).code).toBe(0);
});

test("what the calendar alone did is told apart, and does not fail", async () => {
  const repo = committed({
    ...FILES,
    "preuves/22.4/fiche.yaml": FICHE.replace("registre.csv", "a.txt").replace(
      "nature: registre",
      "nature: autodiagnostic",
    ),
    "preuves/22.4/a.txt": "autodiagnostic de l’année\n",
  });
  const { code, depuis } = await since(repo.folder, "HEAD", "2026-06-30", "--fail-on", "info");
  expect(code).toBe(0);
  const all = told(only(depuis));
  expect(all).toContain("calendrier nouveau preuve-perimee");
  expect(all.filter((one) => !one.startsWith("calendrier"))).toEqual([]);
});

test("what is left to do of an exigence that became better is not worse", async () => {
  const repo = committed({ "quali.yaml": QUALI() });
  repo.write({ ...FILES, "preuves/16.1/fiche.yaml": FICHE, "preuves/16.1/registre.csv": "a;b\n3;4\n" });
  const { code, depuis } = await since(repo.folder, "HEAD", "2024-05-30", "--fail-on", "avertissement");
  expect([code, depuis.pires]).toEqual([0, 0]);
  expect(told(only(depuis))).toEqual(
    expect.arrayContaining(["autre nouveau methode-sans-reponse", "mieux 16.1 manquant → documente"]),
  );
});

test("a rise of severity is worse: aggravated, with what it was", async () => {
  const files = { ...FILES, "quali.yaml": `${QUALI()}regles: { preuve-sans-date: info }\n` };
  const undated = FICHE.replace(", date: 2024-05-01", "");
  const repo = committed({ ...files, "preuves/15.3/fiche.yaml": undated });
  repo.write({ "quali.yaml": files["quali.yaml"].replace("info", "erreur") });
  const { code, depuis } = await since(repo.folder, "HEAD", "2024-05-30");
  expect(code).toBe(1);
  expect(only(depuis).constats).toEqual([
    expect.objectContaining({ sens: "pire", genre: "aggrave", gravite: "erreur", graviteAvant: "info" }),
  ]);
});

test("a structure that was not there, or could not be read, is said so; its findings are new", async () => {
  const repo = makeRepository();
  repo.commit("2024-05-30");
  repo.write({
    ...FILES,
    "preuves/15.3/fiche.yaml": `${FICHE}  - { fichier: absent.pdf, nature: registre }\n`,
  });
  const absent = await since(repo.folder, "HEAD", "2024-05-30");
  expect([absent.code, only(absent.depuis).avant.etat]).toEqual([1, "absente"]);
  expect(told(only(absent.depuis))).toContain("pire nouveau preuve-absente");
  const broken = committed({ ...FILES, "quali.yaml": "version: 1\nstructure: [\n" });
  broken.write(FILES);
  const unread = await since(broken.folder, "HEAD", "2024-05-30");
  expect(only(unread.depuis).avant).toMatchObject({ etat: "illisible", motif: expect.stringMatching(/./) });
  const old = committed({ ...FILES, "quali.yaml": QUALI().replace("2024-02-01", "1999-01-01") });
  old.write(FILES);
  const unknown = await since(old.folder, "HEAD", "2024-05-30");
  expect(only(unknown.depuis).avant).toMatchObject({
    etat: "illisible",
    motif: expect.stringContaining("1999-01-01"),
  });
});

test("a folder that moved, an id that changed: the same structure", async () => {
  const repo = committed(under("ancien", FILES));
  renameSync(join(repo.folder, "ancien"), join(repo.folder, "nouveau"));
  const moved = await since(repo.folder, "HEAD", "2024-05-30", "nouveau");
  expect([moved.code, told(only(moved.depuis)), moved.depuis.disparues]).toEqual([0, [], []]);
  expect(only(moved.depuis).avant).toMatchObject({ etat: "jugee", chemin: "ancien" });
  repo.commit("2024-05-30");
  repo.write(under("nouveau", { "quali.yaml": QUALI("autre") }));
  const renamed = await since(repo.folder, "HEAD", "2024-05-30", "nouveau");
  expect([renamed.code, told(only(renamed.depuis))]).toEqual([0, []]);
  expect(only(renamed.depuis).avant.id).toBe("essai");
});

test("a person reads what is worse in full, then the calendar’s part, then what is better", async () => {
  const repo = committed({ ...FILES, "preuves/16.1/fiche.yaml": FICHE });
  rmSync(join(repo.folder, "preuves/15.3/registre.csv"));
  repo.write({ "preuves/16.1/registre.csv": "a;b\n" });
  const argv = ["-C", repo.folder, "check", "--since", "HEAD", "--date", "2024-06-30"];
  const { stdout } = await runCli(argv, { env });
  expect(stdout.replace(/commit [0-9a-f]{10}/, "commit 0123456789")).toMatchSnapshot();
});
