import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import type { Indicateurs } from "../../src/generated/indicateurs.ts";

const FOLDER = "examples/essonne";
const argv = ["bin/quali.js", "indicateurs", FOLDER, "--date", "2024-06-30", "--format", "json"];
const { structures } = JSON.parse(execFileSync(process.execPath, argv, { encoding: "utf8" })) as Indicateurs;

// Three surveys of the sizes that Essonne tells of its own: 141, 43 and 270 answers. They are read here as naively as can be,
// and held against the table of results that the three structures share.
const SURVEYS = [
  { id: "prefecture-essonne", place: "evry", size: 141, answers: csv("prefecture", "latin1", ";") },
  { id: "sous-prefecture-etampes", place: "etampes", size: 43, answers: csv("etampes", "utf8", ",") },
  { id: "sous-prefecture-palaiseau", place: "palaiseau", size: 270, answers: workbook("palaiseau") },
];
const INDICATORS = [
  { id: "satisfaction-usagers", question: "Accueil physique", column: 3 },
  { id: "satisfaction-attente", question: "Attente", column: 4 },
];

function csv(structure: string, encoding: BufferEncoding, sign: string): string[][] {
  const text = readFileSync(`${FOLDER}/${structure}/donnees/enquete-usagers-2023.csv`, encoding);
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(sign));
}

/** The cells of the one sheet of a workbook, as text: shared strings, and numbers as they stand. */
function workbook(structure: string): string[][] {
  const bytes = readFileSync(`${FOLDER}/${structure}/donnees/enquete-usagers-2023.xlsx`);
  const strings = [...part(bytes, "xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = ""]) =>
    si.replace(/<[^>]+>/g, ""),
  );
  const rows = part(bytes, "xl/worksheets/sheet1.xml").matchAll(/<row [^>]*>(.*?)<\/row>/gs);
  return [...rows].slice(1).map(([, row = ""]) => {
    const cells: string[] = [];
    for (const [, letter = "", attributes = "", value = ""] of row.matchAll(
      /<c r="([A-Z])\d+"([^>]*?)(?:\/>|>.*?<v>(.*?)<\/v><\/c>)/gs,
    ))
      cells[letter.charCodeAt(0) - 65] = attributes.includes('t="s"')
        ? (strings[Number(value)] ?? "")
        : value;
    return Array.from({ length: 7 }, (_, rank) => cells[rank] ?? "");
  });
}

/** A part of a zip file, found by its local header. */
function part(bytes: Buffer, name: string): string {
  const central = bytes.lastIndexOf(name);
  const size = bytes.readUInt32LE(central - 46 + 20);
  const local = bytes.readUInt32LE(central - 46 + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return inflateRawSync(bytes.subarray(start, start + size)).toString("utf8");
}

test.each(SURVEYS)("the survey of $place, $size answers, read twice", ({ id, place, size, answers }) => {
  const table = readFileSync(`${FOLDER}/partage/clu/enquete-2023-${place}.csv`, "utf8").split("\n");
  expect(answers).toHaveLength(size);
  const computed = structures.find((one) => one.id === id)?.indicateurs ?? [];
  for (const { id: indicator, question, column } of INDICATORS) {
    const given = answers.map((row) => row[column] ?? "").filter((answer) => answer !== "");
    const content = given.filter((answer) => answer === "Satisfait" || answer === "Très satisfait");
    const close = computed.find((one) => one.id === indicator)?.close;
    expect([close?.numerateur, close?.denominateur, close?.periode.nom]).toEqual([
      content.length,
      given.length,
      "2023",
    ]);
    expect(close?.valeur).toBeCloseTo((100 * content.length) / given.length, 5);
    const [, total, satisfied, not] = table.find((line) => line.startsWith(`${question};`))?.split(";") ?? [];
    expect([Number(total), Number(satisfied), Number(satisfied) + Number(not)]).toEqual([
      size,
      content.length,
      given.length,
    ]);
  }
});

test("every one of them is usable, and none is forgotten here", () => {
  const all = structures.flatMap((one) => one.indicateurs);
  expect(all.map(({ id }) => id)).toEqual(SURVEYS.flatMap(() => INDICATORS.map(({ id }) => id)));
  expect(all.every(({ utilisable, registres }) => utilisable && registres[0]?.illisibles === 0)).toBe(true);
});
