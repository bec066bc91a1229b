import { expect, test } from "vitest";
import { secretWords } from "../../../src/load/structure/mots-secrets.ts";

const wordsOf = (ecrite: object, ...chemins: string[]) =>
  secretWords({
    ecrite,
    fichiers: chemins.map((chemin) => ({ chemin, statut: "present" as const, taille: 1 })),
  });

test.each<[string, object, string[]]>([
  ["its texts", { titre: "Plainte", note: "Vu" }, ["Plainte", "Vu"]],
  [
    "texts in lists and groups, with the names of the latter",
    { note: [{ clef: "mot" }, "b"] },
    ["clef", "mot", "b"],
  ],
  ["keys that no piece has", { Dupont: "x" }, ["Dupont", "x"]],
  ["no number, yes or nothing", { titre: 12, note: null, surPlace: true }, []],
  ["no day in figures, no yes", { date: "2024-03-31", du: "31/03/2024", confidentiel: "oui" }, []],
  [
    "what is written for a day and is none",
    { date: "le jour du vol", expire: "2024 vol" },
    ["le jour du vol", "2024 vol"],
  ],
  ["a word longer than a yes", { confidentiel: "secret" }, ["secret"]],
  ["short texts where any may be written", { titre: "vol", reference: "2024" }, ["2024", "vol"]],
  ["a day that is a list", { date: ["vol"] }, ["vol"]],
  ["a text as it is repeated: trimmed, its strokes turned", { titre: " a\\b " }, [" a\\b ", " a/b ", "a\\b"]],
  ["a text in one form of its accents", { titre: "e\u0301te\u0301" }, ["e\u0301te\u0301", "été"]],
  ["no empty text", { titre: "" }, []],
])("keeps %s", (_title, ecrite, words) => {
  expect(wordsOf(ecrite)).toEqual(words);
});

test("a text cut where sentences cut it is one too, and not the one that fits", () => {
  expect(wordsOf({ titre: "x".repeat(60) })).toEqual(["x".repeat(60)]);
  const [whole = "", cut = ""] = wordsOf({ titre: "x".repeat(61) });
  expect(whole).toHaveLength(61);
  expect(cut).toHaveLength(60);
});

test("paths of its files, and each name below the folder of evidence", () => {
  expect(wordsOf({}, "preuves/15.3/dossier/plainte.pdf")).toEqual([
    "preuves/15.3/dossier/plainte.pdf",
    "plainte.pdf",
    "dossier",
  ]);
});
