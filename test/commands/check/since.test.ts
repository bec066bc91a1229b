import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test, vi } from "vitest";
import type { Depuis, Resultat, StructureComparee } from "../../../src/domain/resultat.ts";
import schema from "../../../src/schemas/resultat.schema.json" with { type: "json" };
import { runCli } from "../../cli/fake-io.ts";
import { makeRepository, type Repository } from "../../support/repository.ts";

const QUALI = (id = "essai", nom = "Préfecture d’essai") => `version: 1
structure: { id: ${id}, nom: ${nom}, type: prefecture, cert: false, fictif: true }
referentiel: quali-ate@2024-02-01
modules: [1, 2, 4, 8]
`;
const FICHE = `version: 1
evaluation: conforme
evalueLe: 2024-05-02
responsable: bureau d’essai
preuves:
  - { fichier: registre.csv, titre: Registre, nature: registre, date: 2024-05-01 }
`;
const FILES = {
  "quali.yaml": QUALI(),
  "preuves/15.3/fiche.yaml": FICHE,
  "preuves/15.3/registre.csv": "a;b\n1;2\n",
};
// Several git commands and judgements a test.
vi.setConfig({ testTimeout: 300_000 });

const env = { PATH: process.env.PATH };
const validate = new Ajv({ strict: false }).compile(schema);

interface Reponse {
  code: number;
  depuis: Depuis;
  stderr: string;
}

function under(prefix: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${prefix}/${name}`, text]));
}

async function since(folder: string, ref: string, date: string, ...more: string[]): Promise<Reponse> {
  const argv = ["-C", folder, "check", "--since", ref, "--date", date, "--format", "json", ...more];
  const { code, stdout, stderr } = await runCli(argv, { env });
  const resultat = JSON.parse(stdout || "{}") as Resultat;
  if (stdout !== "") expect(validate(resultat), JSON.stringify(validate.errors)).toBe(true);
  return { code, depuis: resultat.depuis as Depuis, stderr };
}

function only({ structures }: Depuis): StructureComparee {
  const [structure] = structures;
  if (!structure || structures.length > 1) throw new Error("one structure was expected");
  return structure;
}

function told({ constats, exigences }: StructureComparee): string[] {
  return [
    ...constats.map(({ sens, genre, regle }) => `${sens} ${genre} ${regle}`),
    ...exigences.map(
      (one) => `${one.sens} ${one.exigence} ${one.avant?.etat} → ${one.apres?.etat}${one.perdue ? " !" : ""}`,
    ),
  ];
}

function committed(files: Readonly<Record<string, string>> = FILES, jour = "2024-05-30"): Repository {
  const repo = makeRepository();
  repo.write(files);
  repo.commit(jour);
  return repo;
}

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

test("a person reads what is worse in full, then the calendar’s part, then what is better", async () => {
  const repo = committed({ ...FILES, "preuves/16.1/fiche.yaml": FICHE });
  rmSync(join(repo.folder, "preuves/15.3/registre.csv"));
  repo.write({ "preuves/16.1/registre.csv": "a;b\n" });
  const argv = ["-C", repo.folder, "check", "--since", "HEAD", "--date", "2024-06-30"];
  const { stdout } = await runCli(argv, { env });
  expect(stdout.replace(/commit [0-9a-f]{10}/, "commit 0123456789")).toMatchSnapshot();
});
