import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FORMES } from "../../../src/commands/check/forms/index.ts";
import { formatJson } from "../../../src/commands/check/forms/json.ts";
import { runCli } from "../../cli/fake-io.ts";
import { makePays } from "../../support/pays.ts";

const DATE = ["--date", "2024-06-30"];
let dossier: string;

beforeAll(() => {
  dossier = makePays();
});

afterAll(() => rmSync(dossier, { recursive: true, force: true }));

const check = (...argv: string[]) => runCli(["check", dossier, ...DATE, ...argv]);

test.each([...FORMES.keys()])(
  "%s: the same bytes and code on 1, 2 and 8 threads",
  async (format) => {
    const runs = [];
    for (const jobs of ["1", "2", "8"]) runs.push(await check("--jobs", jobs, "--format", format));
    expect(runs[0]?.stdout.length).toBeGreaterThan(1000);
    expect(runs[0]?.code).toBe(2);
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  },
  120_000,
);

test("json written as it comes is the result, on two spaces", async () => {
  const { stdout } = await check("--format", "json");
  const resultat = JSON.parse(stdout);
  expect(stdout).toBe(formatJson({ resultat, places: new Map(), referentiels: new Map() }, {} as never));
  expect(resultat.structures).toHaveLength(8);
  expect(resultat.structures.map(({ chemin }: { chemin: string }) => chemin).slice(0, 3)).toEqual([
    "s1",
    "s2",
    "s3",
  ]);
  const empreintes = resultat.diagnostics.map(({ empreinte }: { empreinte: string }) => empreinte);
  expect(new Set(empreintes).size).toBe(empreintes.length);
});

test("nothing is written where no structure is found", async () => {
  const { code, stdout } = await runCli([
    "check",
    path.join(dossier, "s1/preuves"),
    ...DATE,
    "--format",
    "json",
  ]);
  expect([code, JSON.parse(stdout).structures.length]).toEqual([2, 1]);
});

test("each line of ndjson is what its published schema says, and holds what json holds", async () => {
  const lines = (await check("--format", "ndjson")).stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  const schema = JSON.parse(readFileSync("dist/schemas/resultat-ndjson.schema.json", "utf8"));
  const validate = new Ajv({ strict: false }).compile(schema);
  for (const line of lines) expect(validate(line) || validate.errors).toBe(true);
  const [entete, ...rest] = lines;
  expect(entete).toMatchObject({ type: "entete", schema: "quali/resultat-ndjson@1", date: "2024-06-30" });
  const resultat = JSON.parse((await check("--format", "json")).stdout);
  const structures = rest.filter(({ type }) => type === "structure");
  const constats = rest.filter(({ type }) => type === "constat");
  expect(structures.map(({ type: _, genre, ...one }) => ({ ...one, ...(genre && { type: genre }) }))).toEqual(
    resultat.structures,
  );
  const general = resultat.diagnostics.filter(
    ({ structure }: { structure?: string }) => structure === undefined,
  );
  const own = resultat.diagnostics.filter(({ structure }: { structure?: string }) => structure !== undefined);
  expect(general.length).toBeGreaterThan(0);
  expect(constats.map(({ type: _, ...one }) => one)).toEqual([...own, ...general]);
});

test("files are written all or none, and nothing else is left", async () => {
  const sortie = mkdtempSync(path.join(os.tmpdir(), "quali-sorties-"));
  const at = (nom: string) => path.join(sortie, nom);
  await check("--jobs", "2", "--format", `json=${at("a.json")}`, "--format", `ndjson=${at("b.ndjson")}`);
  expect(readdirSync(sortie).sort()).toEqual(["a.json", "b.ndjson"]);
  const { code } = await check("--format", `json=${at("c.json")}`, "--format", `ndjson=${at("d.pdf")}`);
  expect([code, readdirSync(sortie).sort()]).toEqual([2, ["a.json", "b.ndjson"]]);
  rmSync(sortie, { recursive: true });
});

test("--jobs 0 is one thread", async () => {
  expect((await check("--jobs", "0", "--format", "json")).stdout).toBe(
    (await check("--jobs", "1", "--format", "json")).stdout,
  );
});

test("outputs go into folders that are made, all or none", async () => {
  const cible = mkdtempSync(path.join(os.tmpdir(), "quali-sorties-"));
  const at = (nom: string) => path.join(cible, nom);
  const forms = (noms: readonly string[]) => noms.flatMap((nom) => ["--format", nom]);
  const formats = ["sarif", "junit", "gitlab", "markdown", "csv", "json"];
  const bad = await check(...forms([`sarif=${at("a/b/un.sarif")}`, `junit=${cible}/a/b/./un.sarif`]));
  expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining("dans le même fichier")]);
  expect(readdirSync(cible)).toEqual([]);
  const all = await check(...forms([...formats.map((nom) => `${nom}=${at(`a/${nom}/o`)}`), "github"]));
  expect(all.code).toBe(2);
  for (const nom of ["sarif", "junit"])
    expect(readFileSync(at(`a/${nom}/o`), "utf8")).toBe((await check("--format", nom)).stdout);
  expect(all.stdout).toBe((await check("--format", "github")).stdout);
  rmSync(cible, { recursive: true });
}, 120_000);
