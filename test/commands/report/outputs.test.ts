import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runCli } from "../../cli/fake-io.ts";

const LOIRE = path.resolve("examples/prefecture-loire");
let cwd = "";
beforeEach(() => {
  cwd = fs.mkdtempSync(path.join(os.tmpdir(), "quali-outputs-"));
});
afterEach(() => fs.rmSync(cwd, { recursive: true }));

const report = (...argv: string[]) => runCli(["report", LOIRE, "--type", "synthese", ...argv], { cwd });

test.each([
  [["--format", "pdf", "--output", "z.html"], /--format pdf et « z\.html » se contredisent/],
  [["--format", "html", "--output", "z.pdf"], /--format html et « z\.pdf » se contredisent/],
  [["--output", "z.docx"], /un rapport s’écrit en \.html, en \.pdf/],
  [["--attach", "--output", "z.html"], /--attach ne va qu’avec --format pdf/],
])("%j is refused before any work", async (argv, message) => {
  const { code, stderr } = await report(...argv);
  expect(code).toBe(2);
  expect(stderr).toMatch(message);
  expect(fs.readdirSync(cwd)).toEqual([]);
});

test("the ending decides where --format is silent", async () => {
  expect((await report("--output", "z.HTM")).code).toBe(0);
  expect(fs.readFileSync(path.join(cwd, "z.HTM"), "utf8")).toMatch(/^<!DOCTYPE html/i);
  const absent = await report("--output", "z.pdf", "--browser", "absent");
  expect(absent.stderr).toContain("le navigateur « absent »");
});

test("own templates may bear line ends of Windows and a byte order mark", async () => {
  await runCli(["templates", "export", "mod"], { cwd });
  const modele = path.join(cwd, "mod/synthese/rapport.hbs");
  fs.writeFileSync(modele, `\ufeff${fs.readFileSync(modele, "utf8").replaceAll("\n", "\r\n")}`);
  const { code, stderr } = await report("--templates", "mod", "--output", "r.html");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

test("an emptied template, and what another server would give, are told", async () => {
  await runCli(["templates", "export", "mod"], { cwd });
  const partial = path.join(cwd, "mod/partials/reserves.hbs");
  fs.appendFileSync(partial, '\n<img src="https://exemple.fr/logo.png" alt="">\n');
  fs.writeFileSync(path.join(cwd, "mod/partials/bloc.hbs"), " \n");
  const { code, stderr } = await report("--templates", "mod", "--output", "r.html");
  expect(code).toBe(0);
  expect(stderr).toContain("partials/bloc.hbs, ligne 1 : ce modèle est vide");
  expect(stderr).toMatch(
    /partials\/reserves\.hbs, ligne \d+ : une image ou un style est pris sur un autre serveur/,
  );
});
