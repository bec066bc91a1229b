import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCli } from "../cli/fake-io.ts";

const PAGE = readFileSync("docs/analyse.md", "utf8");
const REQUETES = [...PAGE.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, requete = ""]) => requete);
let dossier: string;

beforeAll(async () => {
  dossier = mkdtempSync(path.join(os.tmpdir(), "quali-analyse-"));
  const argv = ["check", "examples", "--date", "2024-06-30", "--fail-on", "jamais"];
  await runCli([...argv, "--format", `ndjson=${path.join(dossier, "resultat.ndjson")}`]);
  await runCli([...argv, "--format", `json=${path.join(dossier, "resultat.json")}`]);
}, 120_000);

afterAll(() => rmSync(dossier, { recursive: true, force: true }));

/** A query of the page, on the files of this run. */
const here = (requete: string) =>
  requete.replaceAll(/'([\w-]+\.(?:ndjson|parquet))'/g, (_, nom) => `'${path.join(dossier, nom)}'`);

test("the queries of the page run in their order, and count what the result counts", async () => {
  const base = await (await DuckDBInstance.create(":memory:")).connect();
  const answers: object[][] = [];
  for (const requete of REQUETES) answers.push((await base.runAndReadAll(here(requete))).getRowObjectsJson());
  const rowsOf = (word: string) => answers[REQUETES.findIndex((one) => one.includes(word))] ?? [];
  const { structures, diagnostics } = JSON.parse(readFileSync(path.join(dossier, "resultat.json"), "utf8"));
  const judged = structures.flatMap(({ jugements }: { jugements: Jugement[] }) => jugements);
  const sum = (rows: readonly object[], field: string) =>
    rows.reduce((total, row) => total + Number((row as Record<string, unknown>)[field]), 0);
  const total = (pick: (one: Jugement) => number) =>
    judged.reduce((all: number, one: Jugement) => all + pick(one), 0);

  expect(sum(rowsOf('GROUP BY ALL ORDER BY referentiel, "module"'), "controlees")).toBe(
    total(({ synthese }) => synthese.controlees),
  );
  expect(sum(rowsOf('GROUP BY ALL ORDER BY referentiel, "module"'), "documentees")).toBe(
    total(({ synthese }) => synthese.documentees),
  );
  expect(sum(rowsOf("FROM constats GROUP BY regle"), "constats")).toBe(
    diagnostics.filter(({ suppression }: { suppression: unknown }) => suppression === null).length,
  );
  expect(sum(rowsOf("FROM 'exigences.parquet'"), "documentees")).toBe(
    total(({ principal, synthese }) => (principal ? synthese.documentees : 0)),
  );
  for (const [rang, requete] of REQUETES.entries())
    if (requete.startsWith("SELECT")) expect(answers[rang]?.length, requete).toBeGreaterThan(0);
  expect(statSync(path.join(dossier, "exigences.parquet")).size).toBeGreaterThan(1000);
}, 120_000);

interface Jugement {
  principal: boolean;
  synthese: { controlees: number; documentees: number };
}
