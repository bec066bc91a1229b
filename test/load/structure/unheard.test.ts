import { expect, test } from "vitest";
import { speaksUnheard } from "../../../src/load/structure/unheard.ts";

const utf8 = (texte: string) => new TextEncoder().encode(texte);
const latin1 = (texte: string) => Uint8Array.from(Buffer.from(texte, "latin1"));
const utf16 = (texte: string) => Uint8Array.from(Buffer.from(texte, "utf16le"));

test.each<[string, Uint8Array, asFiche: boolean, asAnother: boolean]>([
  ["a text that says nothing of it", utf8("preuves: [{ fichier: a }]"), false, false],
  [
    "a piece that says so: it is heard where pieces are read",
    utf8("preuves: [{ fichier: a, confidentiel: true }]"),
    false,
    true,
  ],
  ["a piece that says so otherwise", utf8("preuves: [{ fichier: a, Confidentielle: oui }]"), false, true],
  ["a piece that says no", utf8("preuves: [{ fichier: a, confidentiel: false }]"), false, false],
  ["a piece that only names it", utf8("preuves: [{ titre: Note confidentielle }]"), false, false],
  ["something within a piece", utf8("preuves: [{ fichier: a, acces: { confidentiel: true } }]"), true, true],
  ["a list within a piece", utf8("preuves: [{ fichier: a, acces: [{ confidentiel: true }] }]"), true, true],
  ["the fiche itself", utf8("confidentiel: true\npreuves: [{ fichier: a }]"), true, true],
  [
    "another key of the fiche",
    utf8("preuves: [{ fichier: a }]\nacces: { confidentialite: haute }"),
    true,
    true,
  ],
  ["pieces that are no list", utf8("preuves: { confidentiel: true }"), true, true],
  ["a fiche that is a list", utf8("- confidentiel: true"), true, true],
  ["a list in a list of pieces", utf8("preuves: [[{ confidentiel: true }]]"), true, true],
  ["a piece that is but a word", utf8("preuves: [confidentiel, ~]"), false, false],
  ["a fiche that is but a word", utf8("confidentiel"), false, false],
  ["a fiche that cannot be read", utf8("preuves: [{ confidentiel: true }"), true, true],
  ["one that cannot be read, and says nothing of it", utf8("preuves: [{"), false, false],
  ["one in Latin-1", latin1("# é\nconfidentiel: false"), true, true],
  ["one in UTF-16", utf16("confidentiel: false"), true, true],
])("what is called confidential where that is not heard: %s", (_title, bytes, asFiche, asAnother) => {
  expect([speaksUnheard(bytes, true), speaksUnheard(bytes, false)]).toEqual([asFiche, asAnother]);
});
