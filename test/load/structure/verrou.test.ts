import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { load } from "../../support/load.ts";

const LOCK = readFileSync("examples/prefecture-savoie/quali.lock", "utf8");
const read = (texte: string) => load({ "quali.lock": texte });
const reglesOf = ({ told }: ReturnType<typeof load>) => told.map((one) => one.split(" ")[1]);

describe("a lock that cannot be relied on is not read, and is told once", () => {
  test.each([
    ["of another version", LOCK.replace("version: 1", "version: 2"), "est de la version 2"],
    ["of no version", LOCK.replace("version: 1\n", ""), "est abîmé"],
    ["empty", "", "est abîmé"],
    ["with a line of nothing that is known", `${LOCK}  - { exigence: "1.1" }\n`, "est abîmé"],
    ["with two kinds in a line", LOCK.replace('dit: "', 'lien: "https://x.example", dit: "'), "est abîmé"],
    ["with a fingerprint that is none", LOCK.replace(/sha256: "[0-9a-f]{4}/, 'sha256: "zzzz'), "est abîmé"],
  ])("%s", (_title, texte, mots) => {
    const lu = read(texte);
    expect(lu.structure?.verrou).toMatchObject({ lignes: [], lisible: false });
    expect(lu.told).toHaveLength(1);
    expect(lu.told[0]).toContain(mots);
  });
});

test("cut short anywhere, it is told, or every line that is left is whole", () => {
  const lines = new Set(LOCK.split("\n"));
  for (let end = 1; end < LOCK.length; end += 997) {
    const texte = LOCK.slice(0, end);
    const lu = read(texte);
    if (lu.structure?.verrou?.lisible === false) expect(reglesOf(lu)).toEqual(["verrou-illisible"]);
    else expect(texte.split("\n").filter((line) => !lines.has(line) && line !== "")).toEqual([]);
  }
});

test("doubled and unsorted lines say what they said", () => {
  const [head = "", ...rest] = LOCK.split(/^(?= {2}- )/m);
  const { structure } = read(LOCK);
  const shuffled = read(head + [...rest].reverse().join("") + rest[0]);
  expect(shuffled.structure?.verrou?.lisible).toBe(true);
  const texts = (lu: typeof structure) => new Set(lu?.verrou?.lignes.map((ligne) => JSON.stringify(ligne)));
  expect(texts(shuffled.structure)).toEqual(texts(structure));
});

describe("what is told of a lock that cannot be read", () => {
  test("another version is shown where it is written", () => {
    const ligne = LOCK.slice(0, LOCK.indexOf("version: 1")).split("\n").length;
    const { told, constats } = read(LOCK.replace("version: 1", "version: 2"));
    expect(told[0]).toMatch(new RegExp(`^quali.lock:${ligne}:10 verrou-illisible `));
    expect(constats[0]?.aide).toContain("Mettez quali à jour");
  });
  test.each([
    [
      "",
      "quali.lock:1:1 verrou-illisible quali.lock est abîmé, et aucune signature n’y est lue : ce fichier est vide.",
    ],
    [
      "version: 1\nlignes: []\nlignes: []\n",
      "quali.lock:3:1 verrou-illisible quali.lock est abîmé, et aucune signature n’y est lue : la clé « lignes » est déjà écrite plus haut (ligne 2).",
    ],
  ])("the first of its faults, %j", (texte, told) => {
    const lu = read(texte);
    expect(lu.told).toEqual([told]);
    expect(lu.structure?.verrou).toMatchObject({ lignes: [], lisible: false });
  });
  test("one that may not be read is told; a fault of the program is not hidden", () => {
    const lu = load({ "quali.lock": { obstacle: "illisible" } });
    expect(reglesOf(lu)).toEqual(["verrou-illisible"]);
    expect(() => load({ "quali.lock": { obstacle: "panne" } })).toThrow(RangeError);
  });
});

describe("marks of a merge in the lock", () => {
  test.each(["<<<<<<< HEAD", "||||||| base", "=======", ">>>>>>> branche", "=======\r"])(
    "%j is shown, and no line is read",
    (marque) => {
      const lu = read(LOCK.replace("lignes:\n", `lignes:\n${marque}\n`));
      const ligne = LOCK.slice(0, LOCK.indexOf("lignes:\n")).split("\n").length + 1;
      expect(lu.told).toHaveLength(1);
      expect(lu.told[0]).toMatch(new RegExp(`^quali.lock:${ligne}:1 verrou-en-conflit `));
      expect(lu.constats[0]?.lieu).toMatchObject({ position: { longueur: 7 } });
      expect(lu.structure?.verrou).toMatchObject({ lignes: [], lisible: false });
    },
  );
  test.each(["# ======= ici", "#<<<<<<<", "========", "=======x"])("%j is none", (texte) => {
    expect(reglesOf(read(`${LOCK}${texte}\n`))).not.toContain("verrou-en-conflit");
  });
});
