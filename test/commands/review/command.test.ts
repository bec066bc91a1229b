import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";
import { dossier, lockOf, PAR, put, review } from "./review.ts";

test("what is signed is signed once: signing it again changes no line", async () => {
  const folder = dossier();
  const { code, stdout, stderr } = await review(folder, "15.3", "9.2", ...PAR);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout.replaceAll("\u00a0", " ")).toContain(
    "2 exigences signées par référent qualité, le 30 juin 2024",
  );
  expect(stdout).toContain("STRUCTURE FICTIVE");
  const before = lockOf(folder);
  const again = await runCli([
    "review",
    "15.3",
    "--par",
    "secrétaire général",
    "--date",
    "2024-09-01",
    "-C",
    folder,
  ]);
  expect(again.code).toBe(0);
  expect(lockOf(folder)).toBe(before);
  await review(folder, "20.1", ...PAR);
  const kept = lockOf(folder).split("\n");
  expect(before.split("\n").filter((line) => !kept.includes(line))).toEqual([]);
});

test("one exigence signed again changes its own lines alone", async () => {
  const folder = dossier();
  await review(folder, "--all", ...PAR);
  const before = lockOf(folder).split("\n");
  put(folder, "preuves/15.3/registre.csv", "autre");
  expect((await review(folder, "--all", ...PAR)).stdout).toContain("signée de nouveau");
  const changed = lockOf(folder)
    .split("\n")
    .filter((line) => !before.includes(line));
  expect(changed.map((line) => /exigence: "([^"]*)"/.exec(line)?.[1])).toEqual(["15.3", "15.3"]);
});

test("--verify refuses a lock that is out of date, with 1, and says what changed", async () => {
  const folder = dossier();
  expect((await review(folder, "--verify")).code).toBe(1);
  await review(folder, "--all", ...PAR);
  expect((await review(folder, "--verify")).code).toBe(0);
  expect((await review(folder, "--verify", "1.1")).code).toBe(1);
  put(folder, "preuves/15.3/registre.csv", "autre");
  const { code, stdout } = await review(folder, "--verify");
  expect(code).toBe(1);
  expect(stdout.replace(/\s+/g, " ")).toContain(
    "15.3 depuis le 30 juin 2024 : « preuves/15.3/registre.csv » a changé",
  );
  expect((await review(folder, "--verify", "9.2")).code).toBe(0);
});

test("--dry-run shows and writes nothing", async () => {
  const folder = dossier();
  const { code, stdout } = await review(folder, "--all", "--dry-run");
  expect(code).toBe(0);
  expect(stdout.replaceAll("\u00a0", " ")).toContain("3 exigences seraient signées");
  expect(fs.existsSync(path.join(folder, "quali.lock"))).toBe(false);
});

test("by module, by service, by engagement", async () => {
  const signed = async (...argv: string[]) => {
    const folder = dossier();
    await review(folder, ...argv, ...PAR);
    const ids = [...lockOf(folder).matchAll(/exigence: "([^"]*)", referentiel: "[^"]*", par/g)];
    return ids.map(([, id]) => id);
  };
  expect(await signed("--module", "2")).toEqual(["20.1"]);
  expect(await signed("--service", "accueil")).toEqual(["20.1"]);
  expect(await signed("15.3", "--module", "2")).toEqual(["15.3", "20.1"]);
});

test.each<[string, string[], RegExp]>([
  ["nobody signs", ["15.3"], /dites qui signe/],
  ["an empty role", ["15.3", "--par", "  "], /--par est vide/],
  ["a person", ["15.3", "--par", "Claire MARTIN"], /jamais par un nom/],
  ["nothing to sign", [...PAR], /dites ce que vous signez/],
  ["an exigence that is not", ["15.9", ...PAR], /aucune exigence de ce nom/],
  ["one of another module", ["30.1", ...PAR], /n’a pas choisi/],
  ["another référentiel", ["sp:1", ...PAR], /aucun référentiel suivi/],
  ["a module that is not chosen", ["--module", "3", ...PAR], /module non choisi/],
  ["a service that is not", ["--service", "acceuil", ...PAR], /vouliez-vous dire « accueil »/],
  ["a service of no module", ["--service", "vide", ...PAR], /ne porte aucun module/],
  ["all and some", ["--all", "15.3", ...PAR], /--all signe tout/],
  ["signing and verifying", ["--verify", ...PAR], /--verify ne signe rien/],
  ["an exigence without anything", ["1.1", ...PAR], /rien à signer/],
])("refused with 2, nothing written: %s", async (_what, argv, message) => {
  const folder = dossier();
  const { code, stderr, stdout } = await review(folder, ...argv);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(fs.existsSync(path.join(folder, "quali.lock"))).toBe(false);
});

test("a piece that is not there is not signed: alone with 2, among others with 1", async () => {
  const folder = dossier();
  fs.rmSync(path.join(folder, "preuves/9.2/revue.csv"));
  const alone = await review(folder, "9.2", "15.3", ...PAR);
  expect(alone.code).toBe(2);
  expect(alone.stderr).toContain("Rien n’est signé");
  const all = await review(folder, "--all", ...PAR);
  expect(all.code).toBe(1);
  expect(all.stdout.replace(/\s+/g, " ")).toContain(
    "9.2 la pièce « preuves/9.2/revue.csv » ne peut pas être signée",
  );
  expect(lockOf(folder)).toContain('exigence: "15.3"');
});

test.each<[string, (lock: string) => string, RegExp]>([
  [
    "a merge conflict",
    (lock) => lock.replace("lignes:\n", "lignes:\n<<<<<<< HEAD\n=======\n>>>>>>> b\n"),
    /conflit de fusion.*Supprimez les lignes de marques/s,
  ],
  ["another version", (lock) => lock.replace("version: 1", "version: 2"), /version 2.*Mettez quali à jour/s],
  ["cut short", (lock) => lock.slice(0, -30), /abîmé.*git checkout/s],
  ["emptied", () => "", /abîmé/],
  ["no YAML at all", () => "\u0000\u0001", /abîmé/],
  ["a list in the place of all", () => "- 1\n", /abîmé/],
])("a lock that cannot be relied on is left as it is: %s", async (_what, spoil, message) => {
  const folder = dossier();
  await review(folder, "15.3", ...PAR);
  const spoilt = spoil(lockOf(folder));
  put(folder, "quali.lock", spoilt);
  for (const argv of [["9.2", ...PAR], ["--verify"], ["--sort"], ["--all", "--dry-run"]]) {
    const { code, stderr } = await review(folder, ...argv);
    expect(code, argv.join(" ")).toBe(2);
    expect(stderr).toMatch(message);
  }
  expect(lockOf(folder)).toBe(spoilt);
  expect((await runCli(["check", folder, "--format", "json"])).stdout).toMatch(
    /"verrou-(en-conflit|illisible)"/,
  );
});
