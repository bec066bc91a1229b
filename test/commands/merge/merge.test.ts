import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lotsOf, shardOf } from "../../../src/commands/check/judge-all.ts";
import { runCli } from "../../cli/fake-io.ts";
import { makePays } from "../../support/pays.ts";

let dossier: string;
const at = (nom: string) => path.join(dossier, nom);
const check = (...argv: string[]) => runCli(["check", dossier, "--date", "2024-06-30", ...argv]);
const merge = (...argv: string[]) => runCli(["merge", ...argv]);

beforeAll(async () => {
  dossier = makePays();
  await check("--format", `json=${at("tout.json")}`);
  for (const rang of [1, 2, 3])
    await check("--shard", `${rang}/3`, "--format", `json=${at(`part-${rang}.json`)}`);
});

afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe("the parts of a shared run", () => {
  test("put together in any order they are the whole, byte for byte, with its code", async () => {
    const { code, stdout } = await merge(at("part-3.json"), at("part-1.json"), at("part-2.json"));
    expect(stdout).toBe(readFileSync(at("tout.json"), "utf8"));
    expect(code).toBe(2);
  });

  test("say which they are, and each structure is in one", () => {
    const parts = [1, 2, 3].map((rang) => JSON.parse(readFileSync(at(`part-${rang}.json`), "utf8")));
    expect(parts.map(({ fragment }) => fragment)).toEqual([1, 2, 3].map((rang) => ({ rang, total: 3 })));
    const chemins = parts.flatMap(({ structures }) =>
      structures.map(({ chemin }: { chemin: string }) => chemin),
    );
    expect(chemins.sort()).toEqual(["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"]);
  });

  test("--output writes the same", async () => {
    await merge(at("part-1.json"), at("part-2.json"), at("part-3.json"), "--output", at("reuni.json"));
    expect(readFileSync(at("reuni.json"), "utf8")).toBe(readFileSync(at("tout.json"), "utf8"));
  });

  test("with --partiel a missing one is said in the result", async () => {
    const { stdout, stderr } = await merge(at("part-1.json"), at("part-3.json"), "--partiel");
    expect(JSON.parse(stdout).partiel).toEqual({ manquants: [2], total: 3 });
    expect(stderr).toContain("résultat partiel");
    const page = await merge(at("part-1.json"), at("part-3.json"), "--partiel", "--format", "pretty");
    expect(page.stdout).toContain("RÉSULTAT PARTIEL");
  });
});

describe("what cannot be put together is told, with code 2", () => {
  const change = (nom: string, de: string, changes: object) =>
    writeFileSync(at(nom), JSON.stringify({ ...JSON.parse(readFileSync(at(de), "utf8")), ...changes }));

  test.each([
    ["a missing part", ["part-1.json", "part-3.json"], /il manque des parts : 2\/3/],
    ["a part twice", ["part-1.json", "part-1.json", "part-2.json"], /sont la même part, 1\/3/],
    ["a part and a whole", ["part-1.json", "tout.json"], /n’est pas une part/],
    ["a structure twice", ["tout.json", "tout.json"], /est dans « .*tout.json » et dans/],
    ["another day", ["autre-jour.json", "tout.json"], /jugez-les au même jour/],
    ["other parts", ["part-1.json", "de-quatre.json"], /une part de 4, d’autres sont de 3/],
    ["another version", ["version.json"], /n’est pas un résultat que cette version lit/],
    ["a file cut short", ["coupe.json"], /n’est pas du JSON entier/],
    ["a spoilt result", ["abime.json"], /est un résultat abîmé/],
    ["no file", ["absent.json"], /ce fichier n’existe pas/],
  ])("%s", async (_, noms, message) => {
    change("autre-jour.json", "tout.json", { date: "2024-07-01" });
    change("de-quatre.json", "part-2.json", { fragment: { rang: 2, total: 4 } });
    change("version.json", "tout.json", { schema: "quali/resultat@2" });
    change("abime.json", "tout.json", { structures: [{}] });
    writeFileSync(at("coupe.json"), readFileSync(at("tout.json"), "utf8").slice(0, 500));
    const { code, stderr, stdout } = await merge(...noms.map(at));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  test.each(["0/0", "0/3", "4/3", "3", "a/b", "-1/2"])("--shard %s", async (part) => {
    const { code, stderr } = await check(`--shard=${part}`);
    expect([code, stderr]).toEqual([2, expect.stringContaining("écrivez la part et leur nombre")]);
  });

  test("--shard with what narrows the result", async () => {
    expect((await check("--shard", "1/2", "--module", "1")).code).toBe(2);
  });
});

test("parts weigh the same, and structures that share an id stay together", () => {
  const chemins = Array.from({ length: 40 }, (_, index) => `s${index}`);
  const lots = lotsOf(chemins, new Map([["deux", ["s3", "s30"]]]));
  const weights = chemins.map((_, index) => 1 + (index % 7) * 10);
  const parts = [1, 2, 3].map((rang) => shardOf(lots, weights, { rang, total: 3 }));
  const folders = parts.map((part) => part.flatMap((lot) => lot.chemins));
  expect(folders.flat().sort()).toEqual([...chemins].sort());
  const loads = parts.map((part) =>
    part.flatMap(({ rangs }) => rangs).reduce((sum, rang) => sum + (weights[rang] ?? 0), 0),
  );
  expect(Math.max(...loads) / Math.min(...loads)).toBeLessThan(1.1);
  expect(folders.filter((part) => part.includes("s3"))).toEqual(
    folders.filter((part) => part.includes("s30")),
  );
});
