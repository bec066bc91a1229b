import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ConstatConnu } from "../../src/domain/baseline.ts";
import { lineOf, readBaseline, writeBaseline } from "../../src/load/baseline.ts";

const gravite = fc.constantFrom("erreur" as const, "avertissement" as const, "info" as const);
const connu: fc.Arbitrary<ConstatConnu> = fc.record(
  {
    structure: fc.string(),
    regle: fc.string(),
    gravite,
    chemin: fc.string(),
    referentiel: fc.string(),
    exigence: fc.string(),
  },
  { requiredKeys: ["structure", "regle", "gravite"] },
);
const empreinte = fc.stringMatching(/^[0-9a-f]{64}$/);
const connus = fc.array(fc.tuple(empreinte, connu)).map((all) => new Map(all));

test("what is written is read again, an entry a line, whatever the order it came in", () => {
  fc.assert(
    fc.property(connus, (connus) => {
      const texte = writeBaseline(connus);
      expect(readBaseline(texte)).toEqual({ connus });
      expect(texte.split("\n")).toHaveLength(connus.size + 3);
      expect(writeBaseline(new Map([...connus].reverse()))).toBe(texte);
      for (const one of connus.keys())
        expect(texte.split("\n")[(lineOf(texte, one) ?? 0) - 1]).toContain(one);
    }),
    { numRuns: 100 },
  );
});

const entry = (digit: string, more = "") =>
  `, "${digit.repeat(64)}": { "structure": "s", "regle": "r", "gravite": "erreur"${more} }\n`;
const file = (...entries: string[]) => `{ "schema": "quali/baseline@1"\n${entries.join("")}}\n`;

test.each([
  ["", /pas du JSON entier/],
  ["\u0000\u0001", /pas du JSON entier/],
  ["null", /n’est pas un fichier de --baseline/],
  ["[]", /n’est pas un fichier de --baseline/],
  ['{"schema":"quali/resultat@1"}', /n’est pas un fichier de --baseline/],
  ['{"schema":"quali/baseline@1","__proto__":{}}', /la ligne 1 n’a pas la forme/],
  [file(entry("a"), entry("b", ', "autre": 1')), /la ligne 3 n’a pas la forme/],
  [file(`, "${"a".repeat(64)}": { "structure": "s", "regle": "r", "gravite": "pire" }\n`), /la ligne 2/],
  [file(entry("a"), entry("a")), /l’empreinte aaaaaaaaaaaa… y est deux fois/],
  [`<<<<<<< HEAD\n${file(entry("a"))}`, /git y a laissé deux versions/],
])("%j is refused in words", (texte, why) => {
  expect(readBaseline(texte)).toEqual({ refus: expect.stringMatching(why) });
});

test.each([
  `\ufeff${file(entry("a"))}`,
  file(entry("a")).replaceAll("\n", "\r\n"),
  JSON.stringify(JSON.parse(file(entry("a")))),
])("%j is read all the same", (texte) => {
  expect(readBaseline(texte)).toEqual({
    connus: new Map([["a".repeat(64), { structure: "s", regle: "r", gravite: "erreur" }]]),
  });
});

test("git puts together what two branches added and took away", () => {
  const dossier = mkdtempSync(path.join(os.tmpdir(), "quali-"));
  const ids = ["1.1", "2.2", "3.1", "4.2", "8.1", "9.2", "15.3", "22.4", "37.3", "43.2"];
  const all = new Map(
    ids.map((exigence, rang) => [
      String(rang).repeat(64),
      { structure: "s", exigence, regle: "preuve-perimee", gravite: "erreur" as const },
    ]),
  );
  const without = (...out: string[]) =>
    new Map([...all].filter(([, { exigence }]) => !out.includes(exigence)));
  const versions = {
    base: without("1.1", "43.2"),
    ours: without("43.2", "4.2"),
    theirs: without("1.1", "15.3"),
  };
  for (const [nom, version] of Object.entries(versions))
    writeFileSync(path.join(dossier, nom), writeBaseline(version));
  const { status } = spawnSync("git", ["merge-file", "ours", "base", "theirs"], { cwd: dossier });
  expect(status).toBe(0);
  expect(readBaseline(readFileSync(path.join(dossier, "ours"), "utf8"))).toEqual({
    connus: without("4.2", "15.3"),
  });
  rmSync(dossier, { recursive: true });
});

test("a file of which no line can be named is told by its first", () => {
  const refus = (texte: string) => readBaseline(`{ "schema": "quali/baseline@1"\n${texte}}\n`);
  expect(refus(', "": {}\n')).toEqual({ refus: expect.stringMatching(/la ligne 1 n’a pas la forme/) });
});

test("a sign at the start of a file is not part of it; elsewhere it is a fault", () => {
  expect(readBaseline(`${file(entry("a"))}\ufeff`)).toEqual({
    refus: expect.stringMatching(/pas du JSON entier/),
  });
});

test("the line of an entry, from 1; none for what the file does not hold", () => {
  const texte = file(entry("a"), entry("b"));
  expect(lineOf(`"${"c".repeat(64)}"\n${texte}`, "c".repeat(64))).toBe(1);
  expect(lineOf(texte, "b".repeat(64))).toBe(3);
  expect(lineOf(texte, "d".repeat(64))).toBeNull();
  expect(lineOf(texte, "")).toBeNull();
});

test("entries stand in the order of what they are about: structure, place, référentiel, exigence, rule", () => {
  const base = { structure: "s-2", chemin: "a", referentiel: "r@1", exigence: "2.1", regle: "r" };
  const ordered: Partial<ConstatConnu>[] = [
    { structure: "s-1", chemin: "z", referentiel: "z@1", exigence: "9.9", regle: "z" },
    { structure: "s-2", regle: "z" },
    { ...base, chemin: "a-2", referentiel: "z@1", exigence: "9.9", regle: "z" },
    { ...base, chemin: "a-10", referentiel: "q@1", exigence: "9.9", regle: "z" },
    { ...base, chemin: "a-10", exigence: "2.9", regle: "z" },
    { ...base, chemin: "a-10", exigence: "2.10", regle: "q" },
    { ...base, chemin: "a-10", exigence: "2.10", regle: "r" },
    { ...base, structure: "s-10", chemin: "" },
  ];
  const digits = ["7", "3", "9", "1", "8", "2", "6", "4"];
  const known = ordered.map(
    (one, rang) => [(digits[rang] ?? "").repeat(64), { gravite: "erreur", ...one } as ConstatConnu] as const,
  );
  const order = (texte: string) => [...texte.matchAll(/"(\d)\1{63}"/g)].map(([, digit]) => digit);
  for (const entries of [known, [...known].reverse()])
    expect(order(writeBaseline(new Map(entries)))).toEqual(digits);
});
