import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Referentiel } from "../../src/domain/referentiel.ts";
import { type Measure, median, resourcesOf } from "./measure.ts";

const MANY = 330;
const FEW = MANY / 10;
/** One of each: a minute on two cores, which evens itself out. */
const RUNS = 1;

/** A country that is generated: structures of all modules, 144 fiches and some 300 files of varied sizes each. */
class Country {
  readonly dossier = mkdtempSync(path.join(tmpdir(), "quali-bench-"));

  constructor() {
    for (let rank = 0; rank < MANY; rank++)
      write(path.join(this.dossier, rank < FEW ? "few" : "many", `structure-${rank}`), rank);
  }

  check(folders: readonly string[], ...argv: string[]) {
    const chemins = folders.map((folder) => path.join(this.dossier, folder));
    return resourcesOf(["bin/quali.js", "check", ...chemins, "--date", "2024-06-30", ...argv]);
  }

  /** Where an output goes, written over each time. */
  output(format: string): string {
    return `${format}=${path.join(this.dossier, `resultat.${format}`)}`;
  }

  ajv() {
    const peer = path.join(tmpdir(), "quali-bench-ajv");
    const cli = path.join(peer, "node_modules/ajv-cli/dist/index.js");
    if (!existsSync(cli)) {
      mkdirSync(peer, { recursive: true });
      spawnSync("npm", ["install", "--prefix", peer, "ajv-cli@5.0.0"], { stdio: "ignore" });
    }
    const schema = path.join(this.dossier, "fiche.json");
    writeFileSync(
      schema,
      JSON.stringify(withoutDays(JSON.parse(readFileSync("src/schemas/fiche.schema.json", "utf8")))),
    );
    const fiches = path.join(this.dossier, "*/*/preuves/*/fiche.yaml");
    return resourcesOf([cli, "validate", "--strict=false", "-s", schema, "-d", fiches]);
  }

  [Symbol.dispose](): void {
    rmSync(this.dossier, { recursive: true, force: true });
  }
}

function write(dossier: string, rank: number): void {
  const referentiel: Referentiel = JSON.parse(
    readFileSync("dist/referentiels/quali-ate@2024-02-01.json", "utf8"),
  );
  const next = chance(rank + 1);
  mkdirSync(dossier, { recursive: true });
  writeFileSync(
    path.join(dossier, "quali.yaml"),
    `version: 1\nstructure: { id: structure-${rank}, nom: Structure ${rank}, type: prefecture, cert: true, fictif: true }\nreferentiel: quali-ate@2024-02-01\nmodules: [1, 2, 3, 4, 5, 6, 7, 8]\n`,
  );
  for (const { engagements } of referentiel.modules)
    for (const { sousEngagements } of engagements)
      for (const { id, methodesControle } of sousEngagements) {
        const folder = path.join(dossier, "preuves", id);
        mkdirSync(folder, { recursive: true });
        const methodes = methodesControle
          .filter(({ controle }) => controle === "local")
          .map((one) => `"${one.id}"`);
        const pieces = Array.from({ length: 1 + next(3) }, (_, piece) => {
          writeFileSync(
            path.join(folder, `piece-${piece}.txt`),
            `piece ${rank} ${id} ${piece}\n`.repeat(1 + next(400)),
          );
          return `  - fichier: piece-${piece}.txt\n    titre: Pièce ${piece} de ${id}\n    nature: compte-rendu\n    date: 2024-0${1 + next(6)}-1${next(10)}\n${methodes.length ? `    methodes: [${methodes.join(", ")}]\n` : ""}`;
        });
        writeFileSync(
          path.join(folder, "fiche.yaml"),
          `version: 1\nevaluation: conforme\nevalueLe: 2024-05-20\nresponsable: Bureau de la relation aux usagers\ncommentaire: Contrôle fait avec le service, pièces relues et classées.\npreuves:\n${pieces.join("")}`,
        );
      }
}

/** Numbers below `n` that are the same on every run. */
function chance(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** A schema that leaves days untyped: ajv-cli makes of them what no schema of text accepts. */
function withoutDays(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutDays);
  if (typeof schema !== "object" || schema === null) return schema;
  const { $ref = "", format = "" } = schema as { $ref?: string; format?: string };
  if (/jour|date/i.test(`${$ref} ${format}`)) return {};
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withoutDays(value)]));
}

/** 330 structures against ajv-cli on their fiches, on one thread and on all cores; against 33, in time and memory. */
export function country(): Measure[] {
  using pays = new Country();
  const all = ["few", "many"];
  const rows = Array.from({ length: RUNS }, () => {
    const ajv = pays.ajv();
    const one = pays.check(all, "--jobs", "1", "--format", pays.output("json"));
    const cores = pays.check(all, "--format", pays.output("json"));
    const lines = pays.check(all, "--format", pays.output("ndjson"));
    const few = pays.check(["few"], "--format", pays.output("json"));
    const fewLines = pays.check(["few"], "--format", pays.output("ndjson"));
    return { ajv, one, cores, lines, few, fewLines };
  });
  type Row = (typeof rows)[number];
  const line = (
    name: string,
    aim: number,
    ratio: (row: Row) => number,
    detail: (row: Row) => string,
  ): Measure => ({
    name,
    ratio: median(rows.map(ratio)),
    aim,
    detail: rows.map(detail).join(" ; "),
  });
  const time = (a: keyof Row, b: keyof Row) => (row: Row) =>
    `${row[a].wall.toFixed(0)} / ${row[b].wall.toFixed(0)} ms`;
  const memory = (a: keyof Row, b: keyof Row) => (row: Row) =>
    `${row[a].peak.toFixed(0)} / ${row[b].peak.toFixed(0)} MB`;
  return [
    line(
      "check of 330 structures / ajv-cli on their fiches, all cores",
      1,
      (row) => row.cores.wall / row.ajv.wall,
      time("cores", "ajv"),
    ),
    line("the same on one thread", 2, (row) => row.one.wall / row.ajv.wall, time("one", "ajv")),
    line(
      "json of 330 structures / of 33, time",
      11,
      (row) => row.cores.wall / row.few.wall,
      time("cores", "few"),
    ),
    line(
      "json of 330 structures / of 33, memory",
      1.3,
      (row) => row.cores.peak / row.few.peak,
      memory("cores", "few"),
    ),
    line(
      "ndjson of 330 structures / of 33, time",
      11,
      (row) => row.lines.wall / row.fewLines.wall,
      time("lines", "fewLines"),
    ),
    line(
      "ndjson of 330 structures / of 33, memory",
      1.3,
      (row) => row.lines.peak / row.fewLines.peak,
      memory("lines", "fewLines"),
    ),
    line(
      "peak memory of 330 structures / 300 MB",
      1,
      (row) => Math.max(row.cores.peak, row.lines.peak) / 300,
      memory("cores", "lines"),
    ),
  ];
}
