import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { validate } from "../../../src/generated/validate-diff.js";
import { runCli } from "../../cli/fake-io.ts";

const folder = mkdtempSync(join(tmpdir(), "diff-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "liste.json"), "[1, 2]");
writeFileSync(join(folder, "coupe.json"), '{"schema": "quali/referentiel@1"');

test.each([
  [
    ["qal-ate", "quali-ate"],
    /référentiel inconnu « qal-ate » ; vouliez-vous dire « quali-ate » \? Référentiels disponibles : qual-e-pref@/,
  ],
  [
    ["./absent/mon-label.json", "quali-ate"],
    /« \.\/absent\/mon-label\.json » : ce fichier ou ce dossier n’existe pas/,
  ],
  [["./absent", "quali-ate"], /« \.\/absent » : ce fichier ou ce dossier n’existe pas/],
  [["./liste.json", "quali-ate"], /« \.\/liste\.json » : ce n’est pas un référentiel/],
  [["./coupe.json", "quali-ate"], /ce n’est pas un référentiel/],
  [["./", "quali-ate"], /ce n’est pas un référentiel/],
  [["git:HEAD:x", "quali-ate"], /n’est dans aucun dépôt git/],
  [["git:HEAD", "quali-ate"], /écrivez git:<référence>:<chemin>/],
  [["git:--output=pris:x", "quali-ate"], /« --output=pris » ne peut pas être une référence git/],
  [["qual-e-pref", "quali-ate", "--impact", "absent"], /« absent » : .*Ce dossier n’existe pas/],
  [["qual-e-pref", "quali-ate", "--impact", "."], /« \. » : pas de structure à lire ici\./],
  [["quali-ate"], /il manque l’argument <B>/],
  [
    ["quali-ate", "quali-ate", "--gravite", "methode-ajoute=rupture"],
    /vouliez-vous dire « methode-ajoutee »/,
  ],
  [["quali-ate", "quali-ate", "--gravite", "methode-ajoutee"], /écrivez <changement>=<portée>/],
  [["quali-ate", "quali-ate", "--fail-on", "ruptures"], /vouliez-vous dire « rupture »/],
])("says in one line what is wrong with diff %j", async (argv, message) => {
  const { code, stdout, stderr } = await runCli(["diff", ...argv], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test("follows the written crosswalk, either way round, unless told not to", async () => {
  const json = async (...argv: string[]) => {
    const { code, stdout } = await runCli(["diff", ...argv, "--format", "json"]);
    expect(code).toBe(0);
    const diff = JSON.parse(stdout);
    expect(validate(diff), JSON.stringify(validate.errors)).toBe(true);
    return diff;
  };
  const straight = await json("qual-e-pref", "quali-ate");
  const turned = await json("quali-ate", "qual-e-pref");
  const links = (diff: typeof straight, a: string, b: string) =>
    diff.engagements
      .flatMap((e: { liens: Record<string, string>[] }) => e.liens.map((l) => `${l[a]} ${l[b]}`))
      .sort();
  expect(links(straight, "de", "vers")).toEqual(links(turned, "vers", "de"));
  expect(straight.correspondance).toBe("qual-e-pref@2019-02-04--quali-ate@2024-02-01");
  expect((await json("qual-e-pref", "quali-ate", "--no-crosswalk")).correspondance).toBeNull();
});

test("a référentiel beside its own source has nothing to show, and --fail-on decides the code", async () => {
  const same = await runCli([
    "diff",
    "referentiel/quali-ate/2024-02-01",
    "quali-ate@2024-02-01",
    "--fail-on",
    "editorial",
  ]);
  expect(same.code).toBe(0);
  expect(same.stdout).toContain("0\u00a0rupture, 0\u00a0changement à revoir, 0\u00a0changement éditorial.");
  const codes = await Promise.all(
    [[], ["--fail-on", "rupture"]].map(
      async (more) => (await runCli(["diff", "qual-e-pref", "quali-ate", ...more])).code,
    ),
  );
  expect(codes).toEqual([0, 1]);
});

test("--impact makes it the work list of a structure", async () => {
  const folder = "examples/prefecture-seine-maritime";
  const { code, stdout } = await runCli(["diff", "qual-e-pref", "quali-ate", "--impact", folder]);
  expect(code).toBe(0);
  expect(stdout).toContain("Les modules 1, 2 et 7 mènent aux modules 1, 2, 3 et 8.");
  expect(stdout).toContain("STRUCTURE FICTIVE");
  const { stdout: json } = await runCli([
    "diff",
    "qual-e-pref",
    "quali-ate",
    "--impact",
    folder,
    "--format",
    "json",
  ]);
  expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
  const wrong = await runCli(["diff", "quali-ate", "qual-e-pref", "--impact", folder]);
  expect(wrong.stderr).toContain(
    "ne suit pas quali-ate@2024-02-01. Référentiels suivis : qual-e-pref@2019-02-04.",
  );
  expect(wrong.code).toBe(2);
});
