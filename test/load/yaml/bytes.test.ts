import { expect, test } from "vitest";
import { MemoryDepot } from "../../../src/depot/memory.ts";
import { decodeText } from "../../../src/load/yaml/bytes.ts";
import { readYaml } from "../../../src/load/yaml/read.ts";
import { parse, told } from "../../support/yaml.ts";

const MIO = 1_048_576;
const SAVE_AS_UTF8 =
  "Réenregistrez le fichier en UTF-8 (dans l’éditeur : « Enregistrer avec l’encodage… UTF-8 »).";

const latin1 = (texte: string) => Uint8Array.from(texte, (char) => char.charCodeAt(0));

/** What is said of bytes that are no text, with the offset where there is a place to show; the text itself if it is one. */
function said(bytes: Uint8Array): string {
  const found = decodeText(bytes);
  if (typeof found === "string") return `texte : ${found}`;
  return found.texte === null ? found.message : `${found.offset} ${found.message}`;
}

const UTF16 = "Ce fichier est encodé en UTF-16, pas en UTF-8.";
const UTF32 = "Ce fichier est encodé en UTF-32, pas en UTF-8.";
const BINARY = "Ce fichier n’est pas un texte : c’est un fichier binaire (image, PDF, tableur…).";
const command = (at: number, point: string) =>
  `${at} Ce fichier contient un caractère de commande invisible (${point}), interdit en YAML.`;
const notUtf8 = (at: number, octet: string) =>
  `${at} Ce fichier n’est pas en UTF-8 (octet ${octet}) : il est sans doute en Latin-1 ou Windows-1252.`;

test.each<[string, number[], string]>([
  ["a mark, the low byte first", [0xff, 0xfe, 0xe9, 0], UTF16],
  ["a mark, the high byte first", [0xfe, 0xff, 0, 0x61], UTF16],
  ["a mark alone", [0xff, 0xfe], UTF16],
  ["a mark, then a sign whose low byte is 0", [0xff, 0xfe, 0, 0x61], UTF16],
  ["a mark, then a sign whose high byte is 0", [0xff, 0xfe, 0x61, 0], UTF16],
  ["no mark, the low byte first", [0x61, 0, 0x3a, 0], UTF16],
  ["no mark, the high byte first", [0, 0x61, 0, 0x3a], UTF16],
  ["a mark on four bytes, the low byte first", [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], UTF32],
  ["a mark on four bytes, the high byte first", [0, 0, 0xfe, 0xff], UTF32],
  ["four bytes, the low byte first", [0x61, 0, 0, 0], UTF32],
  ["four bytes, the high byte first", [0, 0, 0, 0x61], UTF32],
  ["ÿ in Latin-1", [0xff, 0x61], notUtf8(0, "FF")],
  ["þ in Latin-1", [0xfe, 0x61], notUtf8(0, "FE")],
  ["aþ in Latin-1", [0x61, 0xfe], notUtf8(1, "FE")],
  ["aÿ in Latin-1", [0x61, 0xff], notUtf8(1, "FF")],
  ["a NUL second", [0x61, 0, 0x62, 0x63], command(1, "U+0000")],
  ["a NUL first", [0, 0x61, 0x62, 0x63], command(0, "U+0000")],
  ["a NUL third", [0x61, 0x62, 0, 0x63], command(2, "U+0000")],
  ["a NUL last", [0x61, 0x62, 0x63, 0], command(3, "U+0000")],
  ["two bytes of which one is NUL", [0x61, 0], command(1, "U+0000")],
  ["two NULs after two letters", [0x61, 0x62, 0, 0], BINARY],
  ["two NULs, then no letter", [0, 0, 0, 1], BINARY],
  ["two NULs between letters", [0x61, 0, 0, 0x62], BINARY],
  ["two NULs around a letter, then a control", [0, 0x61, 0, 1], BINARY],
  ["a NUL, a control, a NUL, a letter", [0, 1, 0, 0x61], BINARY],
  ["a letter, a NUL, a control, a NUL", [0x61, 0, 1, 0], BINARY],
  ["a control, a NUL, a letter, a NUL", [1, 0, 0x61, 0], BINARY],
])("wide encodings are told from stray NULs: %s", (_title, bytes, expected) => {
  expect(said(Uint8Array.from(bytes))).toBe(expected);
});

test.each([
  ["a tab", 9, UTF16],
  ["a line feed", 10, UTF16],
  ["a carriage return", 13, UTF16],
  ["a space", 32, UTF16],
  ["a tilde", 126, UTF16],
  ["a backspace", 8, BINARY],
  ["a vertical tab", 11, BINARY],
  ["a unit separator", 31, BINARY],
  ["a delete", 127, BINARY],
])("UTF-16 begins with a sign of ASCII: %s", (_title, byte, expected) => {
  expect(said(Uint8Array.of(0, byte, 0, byte))).toBe(expected);
});

test.each([
  ["PDF", "%PDF-1.7\nxyz"],
  ["ZIP, DOCX or XLSX", "PK\x03\x04xyz"],
  ["PNG", "\x89PNGxyz"],
  ["JPEG", "\xff\xd8\xff\xe0xyz"],
  ["GIF", "GIF89a"],
  ["DOC or XLS", "\xd0\xcf\x11\xe0xyz"],
  ["a program", "\x7fELFxyz"],
  ["two controls in 59 bytes", `\x01\x02${"a".repeat(57)}`],
  ["controls at the end of what is looked at", `${"a".repeat(984)}${"\x01".repeat(40)}`],
])("what is no text is told from its first bytes: %s", (_title, texte) => {
  expect(decodeText(latin1(texte))).toMatchObject({
    regle: "encodage-incorrect",
    message: BINARY,
    aide: "Mettez à sa place un fichier YAML, qui est un simple texte en UTF-8.",
    texte: null,
  });
});

test.each<[string, string, string]>([
  ["two controls in sixty bytes", `${"a".repeat(58)}\x01\x02`, command(58, "U+0001")],
  ["one control alone", "a\x01", command(1, "U+0001")],
  ["colours of a terminal", "a: \x1b[31mb\x1b[0m", command(3, "U+001B")],
  ["a delete", "a: \x7f", command(3, "U+007F")],
  ["what lies far off is not looked at", `${"a".repeat(1024)}${"\x01".repeat(400)}`, command(1024, "U+0001")],
])("a text with a few controls is a text with a fault: %s", (_title, texte, expected) => {
  expect(said(latin1(texte))).toBe(expected);
});

test.each([
  ["\x80", "U+0080"],
  ["\x84", "U+0084"],
  ["\x86", "U+0086"],
  ["\x9f", "U+009F"],
  ["\ufffe", "U+FFFE"],
  ["\uffff", "U+FFFF"],
])("a sign that YAML forbids is named: %j", (sign, point) => {
  expect(decodeText(new TextEncoder().encode(`é${sign}`))).toEqual({
    regle: "encodage-incorrect",
    message: `Ce fichier contient un caractère de commande invisible (${point}), interdit en YAML.`,
    aide: "Effacez ce caractère.",
    texte: `é${sign}`,
    offset: 1,
  });
});

test.each(["\t\n\r\x85\xa0é😀", "é".repeat(40), "perdu : \ufffd", "", "a"])("%j is a text", (texte) => {
  expect(decodeText(new TextEncoder().encode(texte))).toBe(texte);
});

test("a byte order mark is no part of the text", () => {
  expect(decodeText(new TextEncoder().encode("\ufeffa: 1"))).toBe("a: 1");
});

test.each([
  ["at the start", "", "\xe9", 0],
  ["after letters", "a: ", "\xe9t\xe9", 3],
  ["after signs of two bytes", "é".repeat(7), "\xe9", 7],
  ["after signs of three bytes", "’".repeat(5), "\xe9", 5],
  ["after signs of four bytes, two units each", "😀".repeat(3), "\xe9", 6],
  ["after a sign that stands for what was lost", "\ufffd ", "\xe9", 2],
  ["in the middle of a sign", "é", "\xc3", 1],
  ["in the middle of a longer one", "é😀", "\xf0\x9f\x98", 3],
  ["far from the end", "é’😀", `\xe9${"a".repeat(500)}`, 4],
])("the first byte that is not UTF-8 is found: %s", (_title, before, after, offset) => {
  const bytes = Uint8Array.of(...new TextEncoder().encode(before), ...latin1(after));
  const octet = after.charCodeAt(0).toString(16).toUpperCase();
  expect(decodeText(bytes)).toMatchObject({
    message: notUtf8(offset, octet).replace(/^\d+ /, ""),
    aide: SAVE_AS_UTF8,
    offset,
  });
});

test("in a long file too, at once", () => {
  const bytes = new Uint8Array(40_000).fill(0x61);
  bytes[20] = 0xe9;
  const start = performance.now();
  expect(said(bytes)).toBe(notUtf8(20, "E9"));
  expect(performance.now() - start).toBeLessThan(200);
});

test("the place is that of the sign in its line", () => {
  expect(told(parse(latin1("a: 1\nnom: Préfecture\n")).constats)).toEqual([
    "2:8 encodage-incorrect Ce fichier n’est pas en UTF-8 (octet E9)\u00a0: il est sans doute en Latin-1 ou Windows-1252.",
  ]);
});

test("a file may have so many mebibytes, and not a byte more", () => {
  const files = {
    "d/just.yaml": `${" ".repeat(MIO - 5)}a: 1\n`,
    "d/more.yaml": `a: 1\n${" ".repeat(MIO - 4)}`,
  };
  const read = (nom: string, mio?: number) => readYaml(new MemoryDepot(files), `d/${nom}.yaml`, "d", mio);
  expect(read("just").document?.valeur).toEqual({ a: 1 });
  expect(read("more", 2).document?.valeur).toEqual({ a: 1 });
  expect(read("more")).toEqual({
    document: null,
    constats: [
      {
        regle: "limite-depassee",
        message: "Ce fichier dépasse 1\u00a0Mio, la taille limite d’un fichier YAML.",
        aide: "Gardez les pièces dans des fichiers à part et nommez-les ici.",
        sujet: "more.yaml",
        lieu: { fichier: "more.yaml" },
      },
    ],
  });
});
